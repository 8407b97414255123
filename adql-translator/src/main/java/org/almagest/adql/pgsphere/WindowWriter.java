package org.almagest.adql.pgsphere;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.resolved.WindowFrame;

/** Writes functions over windows. */
final class WindowWriter {
  private WindowWriter() {}

  static String write(Value.Windowed windowed) {
    String over = " OVER (" + window(windowed) + ")";
    return switch (windowed.function()) {
      case Value.Aggregate aggregate -> AggregateWriter.write(aggregate, over);
      case Value.Gathered gathered -> AggregateWriter.write(gathered, over);
      case Value function -> ValueWriter.write(function) + over;
    };
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
      parts.add(frame(windowed.frame()));
    }
    return String.join(" ", parts);
  }

  private static String frame(WindowFrame frame) {
    String start = edge(frame.start());
    return frame.end() == null
        ? frame.unit() + " " + start
        : frame.unit() + " BETWEEN " + start + " AND " + edge(frame.end());
  }

  private static String edge(WindowFrame.Edge edge) {
    return switch (edge.place()) {
      case UNBOUNDED_PRECEDING -> "UNBOUNDED PRECEDING";
      case PRECEDING -> edge.rows() + " PRECEDING";
      case CURRENT_ROW -> "CURRENT ROW";
      case FOLLOWING -> edge.rows() + " FOLLOWING";
      case UNBOUNDED_FOLLOWING -> "UNBOUNDED FOLLOWING";
    };
  }
}
