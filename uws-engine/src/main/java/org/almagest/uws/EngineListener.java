package org.almagest.uws;

import java.time.Duration;

/** Is told what the engine of this node does; must not wait. Thread-safe. */
public interface EngineListener {
  /** A job begins to run after it has waited so long. */
  default void started(Job job, Duration waited) {}

  /** An attempt has ended, and what that made of the job. */
  default void ended(Job job, JobEvent event, Duration ran, Progress progress) {}

  /** A job was not accepted. */
  default void refused(JobRefusedException refusal) {}

  /** A job that this node ran has been taken from it. */
  default void leaseLost(Claim claim) {}

  /** A job of a dead node has been taken away from it. */
  default void reclaimed(Claim claim) {}
}
