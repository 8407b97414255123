package org.almagest.uws;

import java.time.Duration;

/** Why a running job must end now. */
sealed interface Stop {
  /** It was aborted, destroyed or held: the store knows, there is nothing to add. */
  record Gone() implements Stop {}

  /** Others may run it by now. */
  record LeaseLost() implements Stop {}

  /** It has had its time. */
  record TimedOut(Duration limit) implements Stop {}

  /** It has been too long in its class, and the next has no place for it yet. */
  record Moved(Lane next) implements Stop {}

  /** This node stops. */
  record ShutDown() implements Stop {}
}
