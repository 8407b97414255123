package org.almagest.server.token;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * When a token that somebody makes shall end.
 *
 * @param at null for never
 */
public record Expiry(@Nullable Instant at) {
  /** How long a token lasts when nobody says it. */
  static final Duration USUAL = Duration.ofDays(90);

  private static final Expiry NEVER = new Expiry(null);
  private static final Pattern DAYS = Pattern.compile("P?(\\d{1,5})[dD]?");

  /**
   * Reads a number of days ({@code 30}, {@code 30d}, {@code P30D}), a date or a time of ISO 8601,
   * or {@code never}.
   *
   * @throws TapException if it is none of them, or has passed
   */
  public static Expiry parse(String text, Instant now) {
    if (text.equals("never")) {
      return NEVER;
    }
    Instant at = days(text, now).or(() -> time(text)).orElseThrow(() -> unreadable(text));
    if (!at.isAfter(now)) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "expires=%s has passed already".formatted(Excerpt.of(text)));
    }
    return new Expiry(at);
  }

  /** Whether a token that ends then lasts longer than one that ends at {@code bound}. */
  boolean isAfter(Instant bound) {
    return at == null || at.isAfter(bound);
  }

  private static Optional<Instant> days(String text, Instant now) {
    Matcher days = DAYS.matcher(text);
    return days.matches()
        ? Optional.of(now.plus(Integer.parseInt(days.group(1)), ChronoUnit.DAYS))
        : Optional.empty();
  }

  /** In UTC where no zone is said, as everywhere in UWS. */
  private static Optional<Instant> time(String text) {
    return read(text, given -> OffsetDateTime.parse(given).toInstant())
        .or(() -> read(text, given -> LocalDateTime.parse(given).toInstant(ZoneOffset.UTC)))
        .or(() ->
            read(text, given -> LocalDate.parse(given).atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  private static Optional<Instant> read(String text, Function<String, Instant> reader) {
    try {
      return Optional.of(reader.apply(text));
    } catch (DateTimeParseException otherForm) {
      return Optional.empty();
    }
  }

  private static TapException unreadable(String text) {
    return TapException.of(
        ErrorCode.BAD_PARAMETER,
        "expires=%s is not understood; give a number of days, or a date such as 2027-01-31"
            .formatted(Excerpt.of(text)));
  }
}
