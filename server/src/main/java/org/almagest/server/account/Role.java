package org.almagest.server.account;

/** What somebody is to the archive. */
public enum Role {
  USER,
  /** Looks after the archive: may read, abort and delete everybody's jobs. */
  OPERATOR
}
