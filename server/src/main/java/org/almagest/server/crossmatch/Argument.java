package org.almagest.server.crossmatch;

import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/**
 * An argument of the function, and where it stands.
 *
 * @param text what it says, without quotes
 * @param quoted whether it is a text; else a number
 * @param place {@code line 1:32}
 */
record Argument(String text, boolean quoted, String place) {
  /** Its text, which must say something. */
  String name(String what) {
    if (!quoted || text.isBlank()) {
      throw wrong("%s must be a name in single quotes".formatted(what));
    }
    return text.strip();
  }

  /** Its number. */
  double number(String what) {
    if (quoted) {
      throw wrong("%s must be a number without quotes".formatted(what));
    }
    return Double.parseDouble(text);
  }

  TapException wrong(String problem) {
    return TapException.of(
        ErrorCode.BAD_QUERY, "%s: %s, not %s".formatted(place, problem, Excerpt.quoted(text)));
  }
}
