package org.almagest.server.operator;

import java.time.Duration;
import org.almagest.schema.AdqlName;
import org.almagest.schema.SkyPosition;
import org.almagest.server.publish.Published;

/** What an operator is told of a published table. */
final class Report {
  private Report() {}

  static String of(Published published, Duration time) {
    StringBuilder text = new StringBuilder();
    text.append("Published %s%n".formatted(published.table()));
    text.append("  rows      %,d%n".formatted(published.rows()));
    text.append("  columns   %d%n".formatted(published.columns()));
    text.append(
        "  position  %s%n"
            .formatted(
                published
                    .position()
                    .map(Report::position)
                    .orElse("none; name the columns with --ra and --dec if it has one")));
    String key = published.key();
    text.append("  key       %s%n".formatted(key == null ? "none" : key));
    text.append("  time      %.1f s%n".formatted(time.toMillis() / 1000.0));
    published.notes().forEach(note -> text.append("  note: %s%n".formatted(note)));
    text.append("Try: ./almagest query %s%n".formatted(shellQuoted(sample(published))));
    return text.toString();
  }

  private static String position(SkyPosition position) {
    return "%s, %s, with a spatial index".formatted(position.longitude(), position.latitude());
  }

  private static String sample(Published published) {
    String select = "SELECT TOP 5 * FROM " + published.table().adql();
    return published
        .position()
        .map(at ->
            "%s WHERE DISTANCE(%s, %s, 180, 0) < 10"
                .formatted(
                    select,
                    AdqlName.quotedIfNeeded(at.longitude()),
                    AdqlName.quotedIfNeeded(at.latitude())))
        .orElse(select);
  }

  /** One word for a shell; within single quotes it takes everything as it is but these. */
  private static String shellQuoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
