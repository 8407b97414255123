package org.almagest.formats.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.formats.Row;
import org.almagest.formats.UnwritableValueException;
import org.almagest.schema.OutputColumn;

/**
 * Rows as text with fixed marks around the cells; buffered. Belongs to one writer and one thread.
 */
public final class TextRows {
  /**
   * What stands around cells.
   *
   * @param before the first cell
   * @param between two cells
   * @param after the last cell
   * @param none in the place of a null
   */
  public record Marks(String before, String between, String after, String none) {
    /** A null is the empty cell. */
    public Marks(String before, String between, String after) {
      this(before, between, after, "");
    }
  }

  private static final int PIECE = 64 * 1024;

  /** Most results are small, and room not used costs as much as rows do. */
  private static final int FIRST = 1024;

  private final OutputStream stream;
  private final ByteSink sink = new ByteSink(FIRST);
  private final Cells cells;
  private byte[] before = {};
  private byte[] between = {};
  private byte[] after = {};
  private byte[] none = {};

  public TextRows(OutputStream stream, List<OutputColumn> columns, Dialect dialect, Marks marks) {
    this.stream = stream;
    cells = Cells.text(columns, dialect);
    mark(marks);
  }

  /** From the next row on, other marks. */
  public void mark(Marks marks) {
    before = marks.before().getBytes(StandardCharsets.UTF_8);
    between = marks.between().getBytes(StandardCharsets.UTF_8);
    after = marks.after().getBytes(StandardCharsets.UTF_8);
    none = marks.none().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Writes a row.
   *
   * @throws UnwritableValueException if a value does not fit its column; nothing of the row is
   *     written then
   */
  public void put(Row row) throws IOException {
    int start = sink.size();
    int column = 0;
    try {
      sink.put(before);
      for (; column < cells.count(); column++) {
        putCell(row, column);
      }
      sink.put(after);
    } catch (UnwritableValueException e) {
      sink.truncate(start);
      throw cells.named(e, column);
    }
    if (sink.size() >= PIECE) {
      sink.drainTo(stream);
    }
  }

  private void putCell(Row row, int column) {
    if (column > 0) {
      sink.put(between);
    }
    if (row.isNull(column)) {
      sink.put(none);
    } else {
      cells.encode(column, row, sink);
    }
  }

  /** Text that is no cell: what stands before and after the rows. */
  public void put(String text) {
    sink.putUtf8(text);
  }

  public void flush() throws IOException {
    sink.drainTo(stream);
    stream.flush();
  }
}
