package org.almagest.formats.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.Cells;
import org.almagest.formats.encode.Datatype;
import org.almagest.formats.encode.Dialect;
import org.almagest.schema.OutputColumn;

/**
 * Columns below each other, for people: numbers to the right, all else to the left. Rows stream, so
 * a column is as wide as its type needs; a longer value is written out and shifts its line. A null
 * is blank. A last line says if the result is not complete.
 */
public final class AlignedWriter implements ResultWriter {
  private static final Dialect DIALECT = new PrintableText();
  private static final int PIECE = 64 * 1024;
  private static final int TEXT_WIDTH = 24;

  private final OutputStream stream;
  private final ByteSink sink = new ByteSink(2 * PIECE);
  private final ByteSink cell = new ByteSink(64);
  private Cells cells = Cells.text(List.of(), DIALECT);
  private List<Field> fields = List.of();

  /** A column on paper. */
  private record Field(String name, int width, boolean right) {
    static Field of(OutputColumn column) {
      Datatype datatype = Datatype.of(column.vo().datatype());
      boolean number = datatype.isNumber() && column.vo().arraysize() == null;
      int width = number || datatype == Datatype.BOOLEAN ? widthOf(datatype) : TEXT_WIDTH;
      return new Field(column.name(), Math.max(width, column.name().length()), number);
    }

    /** Of the longest value. */
    private static int widthOf(Datatype datatype) {
      return switch (datatype) {
        case BOOLEAN -> 5;
        case UNSIGNED_BYTE -> 3;
        case SHORT -> 6;
        case INT -> 11;
        case LONG -> 20;
        case FLOAT -> 14;
        case DOUBLE -> 23;
        case CHAR, UNICODE_CHAR -> TEXT_WIDTH;
      };
    }
  }

  public AlignedWriter(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void start(Header header) {
    cells = Cells.text(header.columns(), DIALECT);
    fields = header.columns().stream().map(Field::of).toList();
    for (int i = 0; i < fields.size(); i++) {
      cell.truncate(0);
      put(fields.get(i).name());
      putCell(i);
    }
    endLine();
    sink.putUtf8(
        fields.stream()
            .map(field -> "-".repeat(field.width()))
            .collect(Collectors.joining(" ", "", "\n")));
  }

  private void put(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DIALECT.text(false).encode(bytes, 0, bytes.length, cell);
  }

  @Override
  public void row(Row row) throws IOException {
    int start = sink.size();
    int column = 0;
    try {
      for (; column < fields.size(); column++) {
        cell.truncate(0);
        if (!row.isNull(column)) {
          cells.encode(column, row, cell);
        }
        putCell(column);
      }
    } catch (UnwritableValueException e) {
      sink.truncate(start);
      throw cells.named(e, column);
    }
    endLine();
    if (sink.size() >= PIECE) {
      sink.drainTo(stream);
    }
  }

  private void putCell(int column) {
    Field field = fields.get(column);
    int padding = Math.max(0, field.width() - characters());
    if (column > 0) {
      sink.put(' ');
    }
    sink.fill(field.right() ? padding : 0, (byte) ' ');
    sink.put(cell.array(), 0, cell.size());
    sink.fill(field.right() ? 0 : padding, (byte) ' ');
  }

  private int characters() {
    byte[] utf8 = cell.array();
    int continuations = 0;
    for (int i = 0; i < cell.size(); i++) {
      continuations += (utf8[i] & 0xC0) == 0x80 ? 1 : 0;
    }
    return cell.size() - continuations;
  }

  private void endLine() {
    int end = sink.size();
    while (end > 0 && sink.array()[end - 1] == ' ') {
      end--;
    }
    sink.truncate(end);
    sink.put('\n');
  }

  @Override
  public void flush() throws IOException {
    sink.drainTo(stream);
    stream.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.Complete() -> {}
      case Outcome.Overflow(long limit, String message) -> note("The result is cut", message);
      case Outcome.Failed(String message) -> note("The result is incomplete", message);
    }
    flush();
  }

  private void note(String what, String message) {
    cell.truncate(0);
    put(what + ": " + message);
    sink.put('\n');
    sink.put(cell.array(), 0, cell.size());
    sink.put('\n');
  }
}
