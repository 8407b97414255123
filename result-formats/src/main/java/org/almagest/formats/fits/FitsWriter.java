package org.almagest.formats.fits;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.Scratch;
import org.almagest.formats.ScratchException;
import org.almagest.formats.Spool;
import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.Cells;

/**
 * A FITS file with one binary table (FITS 4.0 section 7.3). Its header tells the number of rows,
 * the width of strings and the integers that mean null, so the rows wait on disk, as PostgreSQL
 * sent them, until the last is there; nothing is sent before. The outcome is the header's QSTATUS:
 * OK, OVERFLOW or ERROR.
 *
 * <p>{@link ScratchException} when the disk takes no more.
 */
public final class FitsWriter implements ResultWriter {
  /** FITS 4.0 section 7.3.1. */
  private static final int MOST_COLUMNS = 999;

  /** PostgreSQL's, of a binary COPY: signature, flags, length of the rest. */
  private static final byte[] COPY_HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private static final short COPY_TRAILER = -1;

  private final OutputStream stream;
  private final Spool rows;
  private final Spool heap;
  private Header header = new Header(List.of(), List.of());
  private Cells cells = Cells.binary(List.of());
  private Scan[] scans = {};
  private long count;

  public FitsWriter(OutputStream stream, Scratch scratch) {
    this.stream = stream;
    rows = new Spool(scratch);
    heap = new Spool(scratch);
  }

  @Override
  public void start(Header newHeader) {
    if (newHeader.columns().size() > MOST_COLUMNS) {
      throw new UnwritableValueException(
          "a FITS table has at most %d columns, the result has %d; select fewer, or ask for another format"
              .formatted(MOST_COLUMNS, newHeader.columns().size()));
    }
    header = newHeader;
    cells = Cells.binary(header.columns());
    scans = header.columns().stream().map(Scan::of).toArray(Scan[]::new);
    rows.sink().put(COPY_HEADER);
  }

  @Override
  public void row(Row row) {
    int column = 0;
    try {
      for (; column < scans.length; column++) {
        look(row, column);
      }
    } catch (UnwritableValueException e) {
      throw cells.named(e, column);
    }
    ByteSink sink = rows.sink();
    sink.putShort((short) scans.length);
    sink.put(row.buffer(), row.start(), row.end() - row.start());
    rows.settle();
    count++;
  }

  private void look(Row row, int column) {
    if (row.isNull(column)) {
      scans[column].none();
      return;
    }
    cells.check(column, row);
    scans[column].value(row.buffer(), row.offset(column), row.length(column));
  }

  /** Nothing can be passed on yet. */
  @Override
  public void flush() {}

  @Override
  public void end(Outcome outcome) throws IOException {
    rows.sink().putShort(COPY_TRAILER);
    List<Form> forms = IntStream.range(0, scans.length).mapToObj(this::form).toList();
    TableHead head = new TableHead(header, forms, count, outcome);
    stream.write(head.bytes());
    new TableBody(stream, forms, heap).write(rows);
    stream.write(new byte[head.padding()]);
    stream.flush();
  }

  private Form form(int column) {
    try {
      return scans[column].form(count);
    } catch (UnwritableValueException e) {
      throw cells.named(e, column);
    }
  }

  @Override
  public void close() throws IOException {
    try (rows) {
      heap.close();
    }
  }
}
