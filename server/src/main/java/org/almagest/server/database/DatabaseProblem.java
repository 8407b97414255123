package org.almagest.server.database;

/** The database cannot be used, and the message tells the operator why and what to do. */
public final class DatabaseProblem extends RuntimeException {
  public DatabaseProblem(String message) {
    super(message);
  }

  public DatabaseProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
