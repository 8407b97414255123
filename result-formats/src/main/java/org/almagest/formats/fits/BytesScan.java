package org.almagest.formats.fits;

import org.almagest.formats.UnwritableValueException;
import org.almagest.formats.encode.ArraySize;
import org.almagest.formats.encode.BinaryForms;
import org.almagest.formats.encode.Target;
import org.almagest.schema.OutputColumn;

/** {@code bytea}; a null looks like no bytes or, where their number is fixed, like zeros. */
final class BytesScan implements Scan {
  private final OutputColumn column;
  private final ArraySize size;
  private long bytes;
  private long longest;

  BytesScan(OutputColumn column, Target target) {
    this.column = column;
    this.size = target.size();
  }

  @Override
  public void none() {}

  @Override
  public void value(byte[] buffer, int offset, int length) {
    if (!size.variable() && length > size.items()) {
      throw new UnwritableValueException(
          length + " bytes do not fit into arraysize " + size.items() + "; correct the catalogue");
    }
    bytes += length;
    longest = Math.max(longest, length);
  }

  @Override
  public Form form(long rows) {
    if (size.variable()) {
      return Form.inHeap(
          "B",
          longest,
          (buffer, offset, length, sink) -> sink.put(buffer, offset, length),
          new Form.Heap(bytes, 1));
    }
    return Form.cells(size.items() + "B", BinaryForms.fill(column), BinaryForms.of(column));
  }
}
