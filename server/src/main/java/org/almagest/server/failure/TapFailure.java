package org.almagest.server.failure;

import java.time.Duration;
import java.util.Objects;

/** A failed request, by whose fault it is. */
public sealed interface TapFailure {
  ErrorCode code();

  /** For the user: what, where, what to do. */
  String message();

  /** The request cannot be answered as it is. */
  record UserError(ErrorCode code, String message) implements TapFailure {
    public UserError {
      Objects.requireNonNull(message);
    }
  }

  /** The request is fine and the moment is not; it may be tried again after {@code retryAfter}. */
  record Overload(ErrorCode code, String message, Duration retryAfter) implements TapFailure {}

  /** The service is at fault; the details stand in its log under the incident. */
  record ServiceError(String incident) implements TapFailure {
    @Override
    public ErrorCode code() {
      return ErrorCode.INTERNAL;
    }

    @Override
    public String message() {
      return "the service failed to answer; please tell its operator the incident number "
          + incident;
    }
  }
}
