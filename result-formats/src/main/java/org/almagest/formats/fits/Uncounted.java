package org.almagest.formats.fits;

import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;

/** A BINARY2 array of varying size without the number of elements that it begins with. */
final class Uncounted implements CellEncoder {
  private final CellEncoder counted;
  private final ByteSink scratch = new ByteSink(256);

  Uncounted(CellEncoder counted) {
    this.counted = counted;
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    scratch.truncate(0);
    counted.encode(buffer, offset, length, scratch);
    sink.put(scratch.array(), Integer.BYTES, scratch.size() - Integer.BYTES);
  }
}
