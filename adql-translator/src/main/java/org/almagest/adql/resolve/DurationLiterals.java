package org.almagest.adql.resolve;

import java.util.Locale;
import java.util.regex.Pattern;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Durations: {@code 1 day}, {@code 2 hours 30 minutes}, {@code 01:30:00}. */
final class DurationLiterals {
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?\\d{1,6}(\\.\\d{1,6})? (year|month|week|day|hour|minute|second)s?( |$)){1,7}"
              + "|[+-]?\\d{1,6}:[0-5]\\d(:[0-5]\\d(\\.\\d{1,6})?)?");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private DurationLiterals() {}

  static Value read(String text, Span span) throws AdqlException {
    String plain = BLANKS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    if (!FORM.matcher(plain).matches()) {
      throw Problem.type(
          span, "\"" + text + "\" is not a duration; write it as '1 day' or '2 hours 30 minutes'");
    }
    return new Value.TimeLiteral(plain, ColumnType.of(BaseType.INTERVAL));
  }
}
