package org.almagest.server.async;

import java.util.regex.Pattern;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/** Whole numbers in parameters. */
final class Numbers {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
  private static final int SURE_DIGITS = 9;

  private Numbers() {}

  /**
   * A whole number; one too great for an {@code int} is the greatest.
   *
   * @param name of the parameter, for the message
   * @param least the least that is allowed
   */
  static int whole(String name, String text, int least) {
    String digits = text.strip();
    if (WHOLE.matcher(digits).matches()) {
      int number = clamped(digits);
      if (number >= least) {
        return number;
      }
    }
    throw TapException.of(
        ErrorCode.BAD_PARAMETER,
        "%s must be a whole number, %d or more; it is %s"
            .formatted(name, least, Excerpt.quoted(text)));
  }

  private static int clamped(String digits) {
    if (digits.length() <= SURE_DIGITS) {
      return Integer.parseInt(digits);
    }
    return digits.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
  }
}
