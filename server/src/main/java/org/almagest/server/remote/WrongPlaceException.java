package org.almagest.server.remote;

/** The server does not read from there; the message says why, as the end of a sentence. */
final class WrongPlaceException extends Exception {
  private static final long serialVersionUID = 1;

  WrongPlaceException(String why) {
    super(why);
  }
}
