package org.almagest.server.tabletool;

import java.util.Locale;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;

/** Yes and no, as clients write them. */
final class Truth {
  private Truth() {}

  /**
   * Of a parameter; no if it is not given.
   *
   * @throws TapException if it says something else
   */
  static boolean of(TapParameters given, String name) {
    return given.single(name).map(text -> of(name, text)).orElse(false);
  }

  /**
   * Of a value.
   *
   * @throws TapException if it says something else
   */
  static boolean of(String name, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no", "none", "" -> false;
      default ->
          throw TapException.of(
              ErrorCode.BAD_PARAMETER,
              "%s can be TRUE or FALSE; it is %s".formatted(name, Excerpt.quoted(text)));
    };
  }
}
