package org.almagest.server.account;

/** What a token lets its bearer do. Passwords, sessions and certificates have all of them. */
public enum Scope {
  /** Query, and read what is one's own. */
  READ,
  /** Make, change and delete what is one's own. */
  WRITE,
  /** Make and revoke tokens, change the password. */
  ACCOUNT
}
