package org.almagest.server.account;

import java.time.Duration;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;

/** Somebody is not let in. The message is for them and says nothing of who has an account. */
public final class SignInRefusedException extends RuntimeException {
  private final transient TapFailure failure;

  private SignInRefusedException(TapFailure failure) {
    super(failure.message());
    this.failure = failure;
  }

  /** What they brought along proves nothing: 401. */
  public static SignInRefusedException wrong(String message) {
    return new SignInRefusedException(new TapFailure.UserError(ErrorCode.NOT_SIGNED_IN, message));
  }

  /** The same for a wrong password as for a name that nobody has. */
  public static SignInRefusedException wrongPassword() {
    return wrong("the login name or the password is wrong");
  }

  /** There were too many failures: 429. */
  public static SignInRefusedException tooMany(String message, Duration retryAfter) {
    return new SignInRefusedException(
        new TapFailure.Overload(ErrorCode.TOO_MANY, message, retryAfter));
  }

  /** Whoever could tell what it proves cannot be asked at the moment: 503. */
  public static SignInRefusedException unavailable(String message, Duration retryAfter) {
    return new SignInRefusedException(
        new TapFailure.Overload(ErrorCode.UNAVAILABLE, message, retryAfter));
  }

  public TapFailure failure() {
    return failure;
  }

  /** The same, to be told as the answer to a request. */
  public TapException told() {
    return new TapException(failure, this);
  }
}
