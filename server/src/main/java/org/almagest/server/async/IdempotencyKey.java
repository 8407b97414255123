package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;

/** The header by which a client that got no answer may ask again and still have one job. */
final class IdempotencyKey {
  private static final String HEADER = "Idempotency-Key";
  private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

  private IdempotencyKey() {}

  static Optional<String> of(HttpServletRequest request) {
    String key = request.getHeader(HEADER);
    if (key != null && !FORM.matcher(key).matches()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          HEADER + " must be 1 to 255 visible ASCII characters, without blanks");
    }
    return Optional.ofNullable(key);
  }
}
