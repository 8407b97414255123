package org.almagest.server.operator;

import java.io.PrintStream;
import java.util.List;

/** Prints rows of words in columns. */
final class Grid {
  private static final String GAP = "  ";

  private Grid() {}

  /** Each row has as many cells as the head. */
  static void print(List<String> head, List<List<String>> rows, PrintStream out) {
    int[] widths = head.stream().mapToInt(Grid::length).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    out.println(line(head, widths));
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - length(cells.get(i)))).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
