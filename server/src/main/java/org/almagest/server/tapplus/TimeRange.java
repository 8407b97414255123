package org.almagest.server.tapplus;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;

/**
 * A stretch of time, both ends included.
 *
 * @param from empty for any time before
 * @param to empty for any time after
 */
record TimeRange(Optional<Instant> from, Optional<Instant> to) {
  /** {@code 2026-11-20T16:49:58.123Z}; the T may be a blank, the zone may be missing and is UTC. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT);

  static TimeRange of(TapParameters parameters, String first, String last) {
    return new TimeRange(time(parameters, first), time(parameters, last));
  }

  /**
   * A parameter that is a point in time; of a date alone its first moment.
   *
   * @throws TapException if it is none
   */
  static Optional<Instant> time(TapParameters parameters, String name) {
    return parameters.single(name).map(text -> time(name, text.strip()));
  }

  private static Instant time(String name, String text) {
    try {
      return text.length() == "2026-11-20".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : TIME.parse(text.replaceFirst("(?<=[0-9]) +(?=[0-9])", "T"), Instant::from);
    } catch (DateTimeException unreadable) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "%s must be a time as in 2026-11-20T16:49:58Z; it is %s"
              .formatted(name, Excerpt.quoted(text)));
    }
  }

  boolean isAlways() {
    return from.isEmpty() && to.isEmpty();
  }

  /** Whether it took place in this time; what has not taken place did so only in any. */
  boolean contains(Optional<Instant> moment) {
    return isAlways()
        || moment
            .filter(time -> from.isEmpty() || !time.isBefore(from.get()))
            .filter(time -> to.isEmpty() || !time.isAfter(to.get()))
            .isPresent();
  }
}
