package org.almagest.server.restriction;

/** Rows cannot be restricted so, and the message tells the operator why and what to do. */
public final class RestrictionProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RestrictionProblem(String message) {
    super(message);
  }

  public RestrictionProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
