package org.almagest.formats.table.stil;

import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.StarTable;

/** What STIL's tables and errors say in words. */
final class StilText {
  private StilText() {}

  /** The table's description, or null. */
  static @Nullable String description(StarTable table) {
    DescribedValue parameter = table.getParameterByName("Description");
    Object value = parameter == null ? null : parameter.getValue();
    return value == null ? null : blankToNull(value.toString().replaceAll("\\s+", " "));
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Why STIL failed, in one line. */
  static String reason(Throwable failure) {
    String message = failure.getMessage();
    String text = message == null || message.isBlank() ? failure.toString() : message;
    return text.strip()
        .replaceAll("\\s*\\R\\s*", " ")
        .replaceFirst(
            "^ParseError at \\[row,col\\]:\\[(\\d+),\\d+\\] Message: (.*?)\\.?$", "line $1: $2");
  }
}
