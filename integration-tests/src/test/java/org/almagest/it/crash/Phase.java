package org.almagest.it.crash;

/** The phases of UWS 1.1, and which may come after which. */
enum Phase {
  PENDING,
  QUEUED,
  EXECUTING,
  HELD,
  SUSPENDED,
  COMPLETED,
  ERROR,
  ABORTED,
  ARCHIVED,
  UNKNOWN;

  boolean isFinal() {
    return switch (this) {
      case COMPLETED, ERROR, ABORTED, ARCHIVED -> true;
      case PENDING, QUEUED, EXECUTING, HELD, SUSPENDED, UNKNOWN -> false;
    };
  }

  /**
   * Whether a job that was seen here may be seen there later. A job that waits or runs may do
   * either again: its node may have died.
   */
  boolean mayBecome(Phase later) {
    if (isFinal()) {
      return this == later;
    }
    return later != PENDING || this == PENDING;
  }
}
