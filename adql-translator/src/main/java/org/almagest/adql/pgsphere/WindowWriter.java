package org.almagest.adql.pgsphere;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.Value;

/** Writes functions over windows. */
final class WindowWriter {
  private WindowWriter() {}

  static String write(Value.Windowed windowed) {
    String over = " OVER (" + window(windowed) + ")";
    return windowed.function() instanceof Value.Aggregate aggregate
        ? AggregateWriter.write(aggregate, over)
        : ValueWriter.write(windowed.function()) + over;
  }

  private static String window(Value.Windowed windowed) {
    List<String> parts = new ArrayList<>();
    if (!windowed.partitionBy().isEmpty()) {
      parts.add(
          "PARTITION BY "
              + windowed.partitionBy().stream()
                  .map(ValueWriter::key)
                  .collect(Collectors.joining(", ")));
    }
    if (!windowed.orderBy().isEmpty()) {
      parts.add(
          "ORDER BY "
              + windowed.orderBy().stream()
                  .map(QueryWriter::key)
                  .collect(Collectors.joining(", ")));
    }
    if (windowed.frame() != null) {
      parts.add(windowed.frame().text());
    }
    return String.join(" ", parts);
  }
}
