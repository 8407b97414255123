package org.almagest.adql.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Instants as DALI 3.3.3 writes them. */
final class TimeLiterals {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)Z?)?");

  private TimeLiterals() {}

  static Value read(String text, Span span) throws AdqlException {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw unreadable(text, span);
    }
    try {
      String date = LocalDate.parse(matcher.group(1)).toString();
      if (matcher.group(2) == null) {
        return new Value.TimeLiteral(date, ColumnType.of(BaseType.DATE));
      }
      LocalTime time = LocalTime.parse(matcher.group(2));
      return new Value.TimeLiteral(
          date + "T" + DateTimeFormatter.ISO_LOCAL_TIME.format(time), ColumnType.TIMESTAMP);
    } catch (DateTimeException e) {
      throw unreadable(text, span);
    }
  }

  private static AdqlException unreadable(String text, Span span) {
    return Problem.type(
        span, "\"" + text + "\" is not an instant; write it as '2016-01-31T12:30:00'");
  }
}
