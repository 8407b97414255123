package org.almagest.formats.table.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and instants as DALI 1.1 section 3.3.3 writes them, a blank for the T allowed. */
final class Moment {
  private static final LocalDate START = LocalDate.of(2000, 1, 1);
  private static final Pattern DATE = Pattern.compile("-?\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)Z?");

  private Moment() {}

  static boolean isDate(String text) {
    return text.length() == 10 && DATE.matcher(text).matches() && date(text).isPresent();
  }

  /** The date, if it is one of the calendar. */
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The instant, as UTC; a date alone is its midnight. */
  static Optional<LocalDateTime> instant(String text) {
    if (isDate(text)) {
      return date(text).map(LocalDate::atStartOfDay);
    }
    Matcher form = INSTANT.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(form.group(1) + "T" + form.group(2)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** As PostgreSQL counts: microseconds since 2000-01-01. */
  static long microseconds(LocalDateTime instant) {
    return ChronoUnit.MICROS.between(START.atStartOfDay(), instant);
  }

  /** As PostgreSQL counts: days since 2000-01-01. */
  static int days(LocalDate date) {
    return (int) ChronoUnit.DAYS.between(START, date);
  }
}
