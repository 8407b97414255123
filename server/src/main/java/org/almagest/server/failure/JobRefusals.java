package org.almagest.server.failure;

import java.time.Duration;
import org.almagest.uws.JobRefusedException;

/** Why a job, or a change of one, is not taken: as HTTP tells it. */
final class JobRefusals {
  private static final Duration SOON = Duration.ofSeconds(10);

  private JobRefusals() {}

  static TapFailure of(JobRefusedException refusal) {
    String message = String.valueOf(refusal.getMessage());
    return switch (refusal.reason()) {
      case ILLEGAL_NOW -> new TapFailure.UserError(ErrorCode.ILLEGAL_NOW, message);
      case KEY_REUSED -> new TapFailure.UserError(ErrorCode.KEY_REUSED, message);
      case OWNER_LIMIT -> new TapFailure.Overload(ErrorCode.TOO_MANY, message, wait(refusal));
      case BUSY -> new TapFailure.Overload(ErrorCode.TOO_BUSY, message, wait(refusal));
    };
  }

  /** Clients take Retry-After: 0 for "at once". */
  private static Duration wait(JobRefusedException refusal) {
    return refusal.retryAfter().toSeconds() > 0 ? refusal.retryAfter() : SOON;
  }
}
