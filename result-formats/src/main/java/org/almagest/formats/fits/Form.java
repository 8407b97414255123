package org.almagest.formats.fits;

import java.util.function.Consumer;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;
import org.jspecify.annotations.Nullable;

/**
 * How a column is written, once all its values were seen.
 *
 * @param tform its type (FITS 4.0 section 7.3.2)
 * @param tdim its shape, null if that is plain
 * @param tnull the integer that means null, null if there is none
 * @param width bytes in the row
 * @param none writes what stands in the row for a null
 * @param encoder writes the cell or, for a column in the heap, its elements
 * @param heap where the elements lie when their number varies, null for cells of fixed size
 * @param note what a reader of the header should know of the column, null if nothing
 */
record Form(
    String tform,
    @Nullable String tdim,
    @Nullable Long tnull,
    int width,
    Consumer<ByteSink> none,
    CellEncoder encoder,
    @Nullable Heap heap,
    @Nullable String note) {
  /**
   * A column's part of the heap.
   *
   * @param bytes of all its elements together
   * @param elementWidth bytes of one
   */
  record Heap(long bytes, int elementWidth) {}

  private static final int DESCRIPTOR = 2 * Long.BYTES;

  static Form cells(String tform, byte[] none, CellEncoder encoder) {
    return new Form(tform, null, null, none.length, sink -> sink.put(none), encoder, null, null);
  }

  /** Arrays of varying size: the row holds number and place of the elements. */
  static Form inHeap(String letter, long longest, CellEncoder encoder, Heap heap) {
    String tform = "1Q%s(%d)".formatted(letter, longest);
    return new Form(
        tform, null, null, DESCRIPTOR, sink -> sink.reserve(DESCRIPTOR), encoder, heap, null);
  }

  Form shaped(@Nullable String newTdim) {
    return new Form(tform, newTdim, tnull, width, none, encoder, heap, note);
  }

  Form withNull(@Nullable Long newTnull) {
    return new Form(tform, tdim, newTnull, width, none, encoder, heap, note);
  }

  Form noted(@Nullable String newNote) {
    return new Form(tform, tdim, tnull, width, none, encoder, heap, newNote);
  }

  long heapBytes() {
    return heap == null ? 0 : heap.bytes();
  }
}
