package org.almagest.server.permissions;

/** Who may come. Each is a column of the matrix. */
enum Visitor {
  ANONYMOUS,
  /** Whose job or token it is, with a session. */
  OWNER,
  /** Somebody else, with a token for everything. */
  OTHER,
  /** An operator, with a token for everything. */
  OPERATOR,
  /** The owner, with a session whose time has passed. */
  EXPIRED,
  /** The owner, with a token that was revoked. */
  REVOKED,
  /** The owner, with a token for everything but what the address needs. */
  SCOPE,
  /** Somebody whose account was shut, with a token. */
  DISABLED
}
