package org.almagest.server.account;

/** Too many want to sign in at this moment. */
final class NoTurnException extends Exception {
  NoTurnException() {
    super("too many want to sign in at this moment", null, false, false);
  }
}
