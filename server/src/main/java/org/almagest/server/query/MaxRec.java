package org.almagest.server.query;

import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/**
 * The row limit in force (TAP 1.1 section 2.7.4).
 *
 * @param rows rows to return at most, 0 for the header alone
 * @param origin who set it
 * @param most the greatest limit that may be asked for
 */
public record MaxRec(long rows, Origin origin, long most) {
  /** Whose limit it is. */
  public enum Origin {
    CLIENT("MAXREC of the request; set a greater one for more, up to %,d"),
    DEFAULT("the default limit of this archive; set MAXREC for more, up to %,d"),
    HARD_LIMIT(
        "the greatest limit of this archive (%,d); to get the rest, ask for it in parts, by position"
            + " or by ranges of a key");

    private final String text;

    Origin(String text) {
      this.text = text;
    }
  }

  static MaxRec of(Optional<String> given, QueryLimits limits) {
    return given
        .map(text -> asked(text, limits))
        .orElseGet(() -> new MaxRec(limits.defaultRows(), Origin.DEFAULT, limits.maxRows()));
  }

  private static MaxRec asked(String text, QueryLimits limits) {
    long rows = number(text.strip());
    return rows > limits.maxRows()
        ? new MaxRec(limits.maxRows(), Origin.HARD_LIMIT, limits.maxRows())
        : new MaxRec(rows, Origin.CLIENT, limits.maxRows());
  }

  /** However many digits: a number too great for a long is above every limit. */
  private static long number(String text) {
    if (!text.chars().allMatch(character -> character >= '0' && character <= '9')
        || text.isEmpty()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "MAXREC must be a whole number, 0 or more; it is %s".formatted(Excerpt.quoted(text)));
    }
    return text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
  }

  /** One row more tells a full result from a cut one. */
  long rowCap() {
    return rows + 1;
  }

  /** What the overflow marker says: which limit, its value, and how to get the rest. */
  public String message() {
    return "the result is cut at %,d rows: %s".formatted(rows, origin.text.formatted(most));
  }
}
