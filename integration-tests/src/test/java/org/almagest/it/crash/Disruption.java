package org.almagest.it.crash;

import java.time.Instant;

/**
 * Something was killed or held up.
 *
 * @param what what was done
 * @param from when
 * @param to when all was well again
 */
record Disruption(Means what, Instant from, Instant to) {
  /** What can be done. */
  enum Means {
    KILL_NODE,
    STOP_NODE,
    PAUSE_NODE,
    KILL_POSTGRES,
    KILL_SESSION
  }

  boolean touches(Instant begin, Instant end) {
    return !from.isAfter(end) && !to.isBefore(begin);
  }
}
