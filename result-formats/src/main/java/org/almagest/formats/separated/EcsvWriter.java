package org.almagest.formats.separated;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.TextRows;
import org.almagest.formats.encode.UniqueNames;
import org.almagest.schema.OutputColumn;

/**
 * ECSV (Astropy's APE 6): comma-separated values after a description of the columns in YAML. A null
 * is the empty cell, and readers take the empty string for one. STIL refuses comments after the
 * rows, so there is no place for an outcome: after {@link Outcome.Failed} whoever owns the stream
 * must break it off.
 */
public final class EcsvWriter implements ResultWriter {
  private static final Dialect DIALECT = new EcsvDialect();
  private static final TextRows.Marks MARKS = new TextRows.Marks("", ",", "\n");

  /** A line that is empty altogether is no row. */
  private static final TextRows.Marks ONE_COLUMN = new TextRows.Marks("", ",", "\n", "\"\"");

  private final OutputStream stream;
  private TextRows rows;

  public EcsvWriter(OutputStream stream) {
    this.stream = stream;
    rows = new TextRows(stream, List.of(), DIALECT, MARKS);
  }

  @Override
  public void start(Header header) {
    List<OutputColumn> columns = UniqueNames.of(header.columns());
    rows = new TextRows(stream, columns, DIALECT, columns.size() == 1 ? ONE_COLUMN : MARKS);
    rows.put(EcsvHeader.of(new Header(columns, header.infos())));
    rows.put(
        columns.stream()
            .map(column -> cell(column.name()))
            .collect(Collectors.joining(",", "", "\n")));
  }

  private static String cell(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ByteSink sink = new ByteSink(bytes.length + 2);
    DIALECT.text(false).encode(bytes, 0, bytes.length, sink);
    return new String(sink.array(), 0, sink.size(), StandardCharsets.UTF_8);
  }

  @Override
  public void row(Row row) throws IOException {
    rows.put(row);
  }

  @Override
  public void flush() throws IOException {
    rows.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    rows.flush();
  }
}
