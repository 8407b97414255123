package org.almagest.server.publish;

/** A table cannot be published, and the message tells the operator why and what to do. */
public final class PublishProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PublishProblem(String message) {
    super(message);
  }

  public PublishProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
