package org.almagest.uws;

import java.util.Set;

/** Where a job stands (UWS 1.1 section 2.1.3). */
public enum Phase {
  /** Accepted, still open to changes, waiting for RUN. */
  PENDING,
  /** Told to run, waiting for its turn. */
  QUEUED,
  /** Running. */
  EXECUTING,
  /** Ended well; results are there. */
  COMPLETED,
  /** Ended badly; an error document is there. */
  ERROR,
  /** Stopped by its owner, its time limit or its destruction. */
  ABORTED,
  /** In a state that the service cannot tell. */
  UNKNOWN,
  /** Held back by the service; RUN sends it on. */
  HELD,
  /** Stopped for a while by the service. */
  SUSPENDED,
  /** Results are gone, the record is kept. */
  ARCHIVED;

  /** The phases that a job may go to from here; empty when it ends here. */
  public Set<Phase> next() {
    return switch (this) {
      case PENDING -> Set.of(QUEUED, HELD, ABORTED, ERROR);
      case QUEUED -> Set.of(EXECUTING, ABORTED, ERROR);
      case EXECUTING -> Set.of(COMPLETED, ERROR, ABORTED, HELD, SUSPENDED, QUEUED);
      case HELD, SUSPENDED -> Set.of(QUEUED, EXECUTING, ABORTED, ERROR);
      case UNKNOWN -> Set.of(QUEUED, EXECUTING, COMPLETED, ERROR, ABORTED);
      case COMPLETED, ERROR, ABORTED -> Set.of(ARCHIVED);
      case ARCHIVED -> Set.of();
    };
  }

  public boolean mayBecome(Phase phase) {
    return next().contains(phase);
  }

  /** Whether the job has ended: it never becomes active again. */
  public boolean isTerminal() {
    return switch (this) {
      case COMPLETED, ERROR, ABORTED, ARCHIVED -> true;
      case PENDING, QUEUED, EXECUTING, UNKNOWN, HELD, SUSPENDED -> false;
    };
  }

  /** Whether waiting for a change makes sense (UWS 1.1 section 2.2.1.2, WAIT). */
  public boolean isActive() {
    return this == PENDING || this == QUEUED || this == EXECUTING;
  }
}
