package org.almagest.server.embedded;

import org.jspecify.annotations.Nullable;

/** The private PostgreSQL cannot be made, started or stopped; the message says what to do. */
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ClusterException(String message) {
    super(message);
  }

  public ClusterException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
