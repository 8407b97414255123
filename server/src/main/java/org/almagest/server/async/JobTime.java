package org.almagest.server.async;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/** Times as UWS writes them (UWS 1.1 section 2.2.1): ISO 8601 in UTC, marked with Z. */
final class JobTime {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern CENTURIES = Pattern.compile("[12]\\d{3}-.*");
  private static final Pattern ZONE = Pattern.compile(".*T.*([zZ]|[+-][\\d:]+)");

  private JobTime() {}

  /** {@code 2026-11-20T16:49:58.123Z}. */
  static String text(Instant time) {
    return FORM.format(time);
  }

  /**
   * A time, or a date for its beginning; in UTC unless it says otherwise.
   *
   * @param name of the parameter, for the message
   */
  static Instant parse(String name, String text) {
    String time = text.strip();
    try {
      if (CENTURIES.matcher(time).matches()) {
        return instant(time);
      }
    } catch (DateTimeException unreadable) {
      throw bad(name, text);
    }
    throw bad(name, text);
  }

  private static Instant instant(String time) {
    if (time.indexOf('T') < 0) {
      return LocalDate.parse(time).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    return ZONE.matcher(time).matches()
        ? OffsetDateTime.parse(time).toInstant()
        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
  }

  private static TapException bad(String name, String text) {
    return TapException.of(
        ErrorCode.BAD_PARAMETER,
        "%s must be a time like 2026-11-20T16:49:58Z; it is %s"
            .formatted(name, Excerpt.quoted(text)));
  }
}
