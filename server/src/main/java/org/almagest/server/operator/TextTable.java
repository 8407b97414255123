package org.almagest.server.operator;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints a result as an aligned table; the first rows fix the widths. */
final class TextTable {
  private static final int ROWS_FOR_WIDTHS = 1000;
  private static final int WIDEST = 60;

  private final PrintStream out;
  private final List<VotableReader.Field> fields;
  private final int[] widths;

  private TextTable(PrintStream out, List<VotableReader.Field> fields, List<List<String>> rows) {
    this.out = out;
    this.fields = fields;
    this.widths = fields.stream().mapToInt(field -> length(field.name())).toArray();
    rows.forEach(this::widen);
  }

  /** Prints the whole result; false if it ends in an error. */
  static boolean print(InputStream body, PrintStream out) throws IOException {
    VotableReader reader = new VotableReader(body);
    List<List<String>> first = new ArrayList<>();
    List<String> row = reader.next();
    while (row != null && first.size() < ROWS_FOR_WIDTHS) {
      first.add(row);
      row = reader.next();
    }
    if (reader.fields().isEmpty()) {
      return end(reader, 0, out);
    }
    TextTable table = new TextTable(out, reader.fields(), first);
    table.head();
    first.forEach(table::row);
    long count = first.size() + table.rest(row, reader);
    out.println();
    return end(reader, count, out);
  }

  private long rest(@Nullable List<String> started, VotableReader reader) throws IOException {
    long count = 0;
    for (List<String> row = started; row != null; row = reader.next()) {
      row(row);
      count++;
    }
    return count;
  }

  private void head() {
    row(fields.stream().map(VotableReader.Field::name).toList());
    StringBuilder line = new StringBuilder();
    for (int width : widths) {
      line.append(line.isEmpty() ? "" : "  ").append("-".repeat(width));
    }
    out.println(line);
  }

  private void row(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = shown(cells.get(i));
      String blanks = " ".repeat(Math.max(0, widths[i] - length(cell)));
      line.append(i == 0 ? "" : "  ");
      line.append(fields.get(i).isNumber() ? blanks + cell : cell + blanks);
    }
    out.println(line.toString().stripTrailing());
  }

  private void widen(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      widths[i] = Math.max(widths[i], length(shown(cells.get(i))));
    }
  }

  private static boolean end(VotableReader reader, long rows, PrintStream out) {
    if (reader.status().equals("ERROR")) {
      System.err.println("almagest: " + reader.message());
      return false;
    }
    boolean overflow = reader.status().equals("OVERFLOW");
    String remark = overflow ? "; OVERFLOW: there are more. " + reader.message() : "";
    out.println("%,d %s%s".formatted(rows, rows == 1 ? "row" : "rows", remark).strip());
    return true;
  }

  private static String shown(String cell) {
    String line = cell.replaceAll("\\s", " ");
    return length(line) <= WIDEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDEST - 3)) + "...";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
