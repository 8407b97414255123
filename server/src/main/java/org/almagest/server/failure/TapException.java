package org.almagest.server.failure;

import org.jspecify.annotations.Nullable;

/** Carries a {@link TapFailure} to the edge, where it becomes an error document. */
public final class TapException extends RuntimeException {
  private final transient TapFailure failure;

  public TapException(TapFailure failure, @Nullable Throwable cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  /** The user's fault. */
  public static TapException of(ErrorCode code, String message) {
    return new TapException(new TapFailure.UserError(code, message), null);
  }

  public TapFailure failure() {
    return failure;
  }
}
