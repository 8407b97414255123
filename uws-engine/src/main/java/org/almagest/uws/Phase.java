package org.almagest.uws;

import java.util.Optional;

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

  /**
   * What becomes of a job in this phase when {@code event} happens: this phase where it changes
   * nothing, as a second RUN or an ABORT that came too late; empty where it must not happen
   * (UWS-11, UWS-12, UWS-15).
   */
  public Optional<Phase> on(JobEvent event) {
    return switch (event) {
      case RUN -> onRun();
      case ABORT -> Optional.of(isTerminal() ? this : ABORTED);
      case HOLD -> onHold();
      case CLAIM -> from(QUEUED, EXECUTING);
      case COMPLETE -> from(EXECUTING, COMPLETED);
      case FAIL -> isTerminal() ? Optional.empty() : Optional.of(ERROR);
      case TIME_OUT -> from(EXECUTING, ABORTED);
      case RELEASE, LOSE -> from(EXECUTING, QUEUED);
      case ARCHIVE -> onArchive();
    };
  }

  private Optional<Phase> onRun() {
    return switch (this) {
      case PENDING, HELD, SUSPENDED -> Optional.of(QUEUED);
      case QUEUED, EXECUTING -> Optional.of(this);
      case COMPLETED, ERROR, ABORTED, UNKNOWN, ARCHIVED -> Optional.empty();
    };
  }

  private Optional<Phase> onHold() {
    return switch (this) {
      case PENDING, QUEUED, HELD -> Optional.of(HELD);
      case EXECUTING, SUSPENDED -> Optional.of(SUSPENDED);
      case COMPLETED, ERROR, ABORTED, UNKNOWN, ARCHIVED -> Optional.empty();
    };
  }

  private Optional<Phase> onArchive() {
    return switch (this) {
      case COMPLETED, ERROR, ABORTED, ARCHIVED -> Optional.of(ARCHIVED);
      case PENDING, QUEUED, EXECUTING, UNKNOWN, HELD, SUSPENDED -> Optional.empty();
    };
  }

  private Optional<Phase> from(Phase only, Phase next) {
    return this == only ? Optional.of(next) : Optional.empty();
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
