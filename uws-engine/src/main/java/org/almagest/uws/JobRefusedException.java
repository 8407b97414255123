package org.almagest.uws;

import java.time.Duration;

/** A job, or a change of one, is not accepted; the message is for the user. */
public final class JobRefusedException extends RuntimeException {
  private final Reason reason;
  private final transient Duration retryAfter;

  /** Why. */
  public enum Reason {
    /** The job's phase does not allow it (UWS-15). */
    ILLEGAL_NOW,
    /** The owner has as many as one may have. */
    OWNER_LIMIT,
    /** The service has as many as it takes. */
    BUSY,
    /** The same idempotency key came with another request before. */
    KEY_REUSED
  }

  /**
   * Refuses.
   *
   * @param retryAfter when it makes sense to try again; zero if it does not
   */
  public JobRefusedException(Reason reason, String message, Duration retryAfter) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }

  public Reason reason() {
    return reason;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
