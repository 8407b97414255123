package org.almagest.server.crossmatch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years of positions. */
final class Epoch {
  private static final Pattern FORM = Pattern.compile("([JB]?)([0-9]{4}(?:\\.[0-9]*)?)");
  private static final double JULIAN_YEAR = 365.25;
  private static final double JULIAN_2000 = 2451545.0;
  private static final double TROPICAL_YEAR = 365.242198781;
  private static final double BESSELIAN_1900 = 2415020.31352;

  private Epoch() {}

  /** Julian years of {@code J2016.0}, {@code 2016} or {@code B1950.0}; empty if it is none. */
  static Optional<Double> parse(String text) {
    Matcher parts = FORM.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    double year = Double.parseDouble(parts.group(2));
    return Optional.of(parts.group(1).equals("B") ? julian(year) : year);
  }

  private static double julian(double besselian) {
    double day = BESSELIAN_1900 + (besselian - 1900) * TROPICAL_YEAR;
    return 2000 + (day - JULIAN_2000) / JULIAN_YEAR;
  }
}
