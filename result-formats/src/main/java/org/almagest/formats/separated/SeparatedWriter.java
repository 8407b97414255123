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
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.TextRows;

/**
 * A header line and a line per row, in UTF-8. The format has no place for an outcome (DALI 1.2
 * section 5.4.1): after {@link Outcome.Failed} whoever owns the stream must break it off.
 */
public final class SeparatedWriter implements ResultWriter {
  private static final TextRows.Marks COMMAS = new TextRows.Marks("", ",", "\r\n");
  private static final TextRows.Marks TABS = new TextRows.Marks("", "\t", "\n");

  /** Many readers take an empty line for no row at all. */
  private static final TextRows.Marks ONE_COLUMN = new TextRows.Marks("", ",", "\r\n", "\"\"");

  private final OutputStream stream;
  private final Dialect dialect;
  private final TextRows.Marks marks;
  private TextRows rows;

  private SeparatedWriter(OutputStream stream, Dialect dialect, TextRows.Marks marks) {
    this.stream = stream;
    this.dialect = dialect;
    this.marks = marks;
    rows = new TextRows(stream, List.of(), dialect, marks);
  }

  /** Comma-separated, lines ended by CR LF (RFC 4180). */
  public static SeparatedWriter csv(OutputStream stream) {
    return new SeparatedWriter(stream, new CsvDialect(), COMMAS);
  }

  /** Tab-separated, lines ended by LF. */
  public static SeparatedWriter tsv(OutputStream stream) {
    return new SeparatedWriter(stream, new TsvDialect(), TABS);
  }

  @Override
  public void start(Header header) {
    boolean one = marks.equals(COMMAS) && header.columns().size() == 1;
    rows = new TextRows(stream, header.columns(), dialect, one ? ONE_COLUMN : marks);
    rows.put(
        header.columns().stream()
            .map(column -> cell(column.name()))
            .collect(Collectors.joining(marks.between(), marks.before(), marks.after())));
  }

  private String cell(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    ByteSink sink = new ByteSink(bytes.length + 2);
    CellEncoder text = dialect.text(false);
    text.encode(bytes, 0, bytes.length, sink);
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
