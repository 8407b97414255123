package org.almagest.formats.table.stil;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.CopyText;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.formats.table.ValueFault;
import org.almagest.formats.table.text.TextEncoder;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of ECSV through, strictly: STIL takes a number that it cannot read for null, and
 * ends the table at a quote that never closes.
 */
final class EcsvCheck {
  private final BufferedReader lines;
  private final List<StilColumn> columns;
  private final List<@Nullable TextEncoder> encoders;
  private final ReadLimits limits;
  private final CopyText scratch = new CopyText();
  private char delimiter = ' ';
  private long row;

  private EcsvCheck(InputStream in, List<StilColumn> columns, ReadLimits limits) {
    this.limits = limits;
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.columns = columns;
    this.encoders = columns.stream().<@Nullable TextEncoder>map(EcsvCheck::encoder).toList();
  }

  /** Refuses the first row that is damaged. */
  static void check(InputStream in, List<StilColumn> columns, ReadLimits limits)
      throws IOException {
    EcsvCheck check = new EcsvCheck(in, columns, limits);
    check.preamble();
    for (String line = check.next(); line != null; line = check.next()) {
      check.row(line);
    }
  }

  /** The comment lines and the line of names. */
  private void preamble() throws IOException {
    String line = lines.readLine();
    while (line != null && line.startsWith("#")) {
      if (line.replace(" ", "").matches("#-?delimiter:['\"]?,['\"]?")) {
        delimiter = ',';
      }
      line = lines.readLine();
    }
  }

  private @Nullable String next() throws BadTableException {
    row++;
    try {
      String line = lines.readLine();
      while (line != null && (line.isBlank() || line.startsWith("#"))) {
        line = lines.readLine();
      }
      return line;
    } catch (IOException e) {
      throw new BadTableException(
          "row %d: the file cannot be read on from here (%s); it is cut short or damaged"
              .formatted(row, StilText.reason(e)),
          e);
    }
  }

  private void row(String line) throws IOException {
    List<String> values = values(line);
    if (values.size() != columns.size()) {
      throw new BadTableException(
          "row %d: %d values for %d columns; the file is cut short or damaged"
              .formatted(row, values.size(), columns.size()));
    }
    for (int i = 0; i < values.size(); i++) {
      value(i, values.get(i).strip());
    }
    scratch.clear();
  }

  private void value(int column, String text) throws BadTableException {
    TextEncoder encoder = encoders.get(column);
    if (encoder == null || text.isEmpty()) {
      return;
    }
    try {
      encoder.encode(text, scratch);
    } catch (UnfitValueException e) {
      throw ValueFault.unfit("row " + row, columns.get(column).info().getName(), text, e);
    }
  }

  /** The line cut into values; a quoted one may go on over more lines. */
  private List<String> values(String first) throws IOException {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    boolean begun = delimiter == ',';
    String line = first;
    for (int i = 0; i < line.length() || quoted; i++) {
      if (i >= line.length()) {
        line = continued(values.size());
        limits.checkCell((long) value.length() + line.length());
        i = -1;
        continue;
      }
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
        begun = true;
      } else if (quoted || (c != delimiter && c != '\t')) {
        value.append(c);
        begun = true;
      } else if (begun) {
        values.add(value.toString());
        value.setLength(0);
        begun = delimiter == ',';
      }
    }
    if (begun) {
      values.add(value.toString());
    }
    return values;
  }

  private String continued(int column) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      String name = column < columns.size() ? columns.get(column).info().getName() : "?";
      throw new BadTableException(
          "row %d, column \"%s\": a quote never closes; the file is cut short or a quote is missing"
              .formatted(row, name));
    }
    return line;
  }

  private static @Nullable TextEncoder encoder(StilColumn column) {
    ColumnType type = StilTypes.of(column.info());
    return type == null || type.isArray() || type.base().isText()
        ? null
        : TextEncoder.of(type, List.of());
  }
}
