package org.almagest.uws;

/** What can happen to a job; {@link Phase#on} says what becomes of it. */
public enum JobEvent {
  /** The client says PHASE=RUN. */
  RUN,
  /** The client says PHASE=ABORT. */
  ABORT,
  /** The service will not run it for now, and says why. */
  HOLD,
  /** A node begins to run it. */
  CLAIM,
  /** It has run to its end and its results are published. */
  COMPLETE,
  /** It cannot be run, or not to its end. */
  FAIL,
  /** It has had its time (UWS-25). */
  TIME_OUT,
  /** The node that ran it hands it back, unharmed. */
  RELEASE,
  /** The node that ran it is gone, or its database was. */
  LOSE,
  /** Its time of destruction has come, and its record is kept. */
  ARCHIVE
}
