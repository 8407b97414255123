package org.almagest.uws;

/** The lists that TAP+ knows. */
public enum JobList {
  /** Jobs proper. */
  ASYNC,
  /** Synchronous queries of users who signed in, kept for their record. */
  SYNC
}
