package org.almagest.formats.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.JsonText;
import org.almagest.formats.encode.JsonWords;
import org.almagest.formats.encode.TextRows;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object (RFC 8259): {@code metadata}, an object per column with VOTable's words for it;
 * {@code data}, an array per row; then {@code info}, what the result says of itself, {@code status}
 * (OK, OVERFLOW or ERROR) and its {@code message}. Metadata and data are as ESA's archives write
 * them and astroquery reads them.
 *
 * <p>Integers are exact whatever their size. What is not a number is null; an infinity is 1e999 or
 * -1e999, which readers round to one. Arrays are nested by their dimensions; bytes are numbers from
 * 0 to 255, inside of lists hexadecimal digits.
 */
public final class JsonWriter implements ResultWriter {
  private static final Dialect DIALECT = new JsonWords(JsonWords.STRICT);
  private static final TextRows.Marks FIRST = new TextRows.Marks("[", ",", "]", "null");
  private static final TextRows.Marks MARKS = new TextRows.Marks(",\n[", ",", "]", "null");

  private final OutputStream stream;
  private Header header = new Header(List.of(), List.of());
  private TextRows rows;
  private boolean any;

  public JsonWriter(OutputStream stream) {
    this.stream = stream;
    rows = new TextRows(stream, List.of(), DIALECT, FIRST);
  }

  @Override
  public void start(Header newHeader) {
    header = newHeader;
    rows = new TextRows(stream, header.columns(), DIALECT, FIRST);
    rows.put(
        header.columns().stream()
            .map(JsonWriter::column)
            .collect(Collectors.joining(",\n", "{\"metadata\":[\n", "],\n\"data\":[\n")));
  }

  /** What is unknown is null in the members that readers look up, and absent in the others. */
  private static String column(OutputColumn column) {
    Description description = column.description();
    return "{\"name\":"
        + JsonText.of(column.name())
        + ",\"datatype\":"
        + JsonText.of(column.vo().datatype())
        + optional("arraysize", column.vo().arraysize())
        + optional("xtype", column.vo().xtype())
        + ",\"unit\":"
        + orNull(description.unit())
        + optional("ucd", description.ucd())
        + optional("utype", description.utype())
        + ",\"description\":"
        + orNull(description.text())
        + "}";
  }

  private static String optional(String name, @Nullable String value) {
    return value == null ? "" : ",\"" + name + "\":" + JsonText.of(value);
  }

  private static String orNull(@Nullable String value) {
    return value == null ? "null" : JsonText.of(value);
  }

  @Override
  public void row(Row row) throws IOException {
    rows.put(row);
    if (!any) {
      rows.mark(MARKS);
      any = true;
    }
  }

  @Override
  public void flush() throws IOException {
    rows.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    rows.put(
        header.infos().stream()
            .map(JsonWriter::info)
            .collect(Collectors.joining(",\n", "],\n\"info\":[", "],\n\"status\":")));
    rows.put(status(outcome));
    rows.put("}\n");
    rows.flush();
  }

  private static String info(Header.Info info) {
    return "{\"name\":"
        + JsonText.of(info.name())
        + ",\"value\":"
        + JsonText.of(info.value())
        + "}";
  }

  private static String status(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Complete() -> "\"OK\"";
      case Outcome.Overflow(long limit, String message) -> status("OVERFLOW", message);
      case Outcome.Failed(String message) -> status("ERROR", message);
    };
  }

  private static String status(String word, String message) {
    return JsonText.of(word) + ",\"message\":" + JsonText.of(message);
  }
}
