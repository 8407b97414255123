package org.almagest.server.token;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * A refusal as OAuth has it (RFC 6749 section 5.2), but for the status: whoever is not let in gets
 * 401 here as everywhere in the archive, or 429 when that was too often.
 */
final class OAuthException extends RuntimeException {
  private final int status;
  private final String error;
  private final @Nullable Duration retryAfter;

  OAuthException(int status, String error, String description) {
    this(status, error, description, null);
  }

  private OAuthException(
      int status, String error, String description, @Nullable Duration retryAfter) {
    super(description);
    this.status = status;
    this.error = error;
    this.retryAfter = retryAfter;
  }

  static OAuthException invalid(String description) {
    return new OAuthException(400, "invalid_request", description);
  }

  static OAuthException of(SignInRefusedException refusal) {
    return of(refusal.failure(), "invalid_grant");
  }

  static OAuthException of(TapException refusal) {
    return of(refusal.failure(), "invalid_request");
  }

  private static OAuthException of(TapFailure failure, String error) {
    int status = failure.code().status();
    return switch (failure) {
      case TapFailure.UserError wrong -> new OAuthException(status, error, wrong.message());
      case TapFailure.Overload later ->
          new OAuthException(
              status, "temporarily_unavailable", later.message(), later.retryAfter());
      case TapFailure.ServiceError fault ->
          new OAuthException(status, "server_error", fault.message());
    };
  }

  ResponseEntity<byte[]> answer() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", error);
    body.put("error_description", String.valueOf(getMessage()));
    ResponseEntity<byte[]> answer = Json.secret(status, body);
    return retryAfter == null
        ? answer
        : ResponseEntity.status(status)
            .headers(answer.getHeaders())
            .header(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()))
            .body(answer.getBody());
  }
}
