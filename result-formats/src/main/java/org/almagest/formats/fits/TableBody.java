package org.almagest.formats.fits;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Row;
import org.almagest.formats.Spool;
import org.almagest.formats.encode.ByteSink;

/** Rows as PostgreSQL sent them, written as the rows of a binary table and its heap. */
final class TableBody {
  private static final int PIECE = 128 * 1024;

  private final OutputStream stream;
  private final Form[] forms;
  private final Spool heap;
  private final ByteSink sink = new ByteSink(2 * PIECE);

  /**
   * @param heap takes what lies behind the rows
   */
  TableBody(OutputStream stream, List<Form> forms, Spool heap) {
    this.stream = stream;
    this.forms = forms.toArray(Form[]::new);
    this.heap = heap;
  }

  /** Writes all rows, then the heap. */
  void write(Spool rows) throws IOException {
    CopyDecoder decoder = new CopyDecoder(forms.length);
    int piece = PIECE;
    for (byte[] bytes = rows.next(piece); bytes.length > 0; bytes = rows.next(piece)) {
      decoder.feed(bytes);
      // A row larger than the piece is not to be put together from very many of them.
      piece = writeRows(decoder) ? PIECE : Math.min(2 * piece, 1 << 28);
    }
    decoder.finish();
    sink.drainTo(stream);
    heap.copyTo(stream);
  }

  private boolean writeRows(CopyDecoder decoder) throws IOException {
    boolean any = false;
    while (decoder.next()) {
      any = true;
      putRow(decoder.row());
      heap.settle();
      if (sink.size() >= PIECE) {
        sink.drainTo(stream);
      }
    }
    return any;
  }

  private void putRow(Row row) {
    for (int column = 0; column < forms.length; column++) {
      Form form = forms[column];
      if (row.isNull(column)) {
        form.none().accept(sink);
      } else if (form.heap() == null) {
        form.encoder().encode(row.buffer(), row.offset(column), row.length(column), sink);
      } else {
        putInHeap(row, column, form, form.heap());
      }
    }
  }

  private void putInHeap(Row row, int column, Form form, Form.Heap part) {
    long start = heap.size();
    form.encoder().encode(row.buffer(), row.offset(column), row.length(column), heap.sink());
    sink.putLong((heap.size() - start) / part.elementWidth());
    sink.putLong(start);
  }
}
