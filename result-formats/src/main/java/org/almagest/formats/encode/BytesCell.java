package org.almagest.formats.encode;

import org.almagest.formats.UnwritableValueException;

/** {@code bytea} as an array of {@code unsignedByte}. */
record BytesCell(ArraySize size) implements CellEncoder {
  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    if (size.variable()) {
      sink.putInt(length);
      sink.put(buffer, offset, length);
      return;
    }
    if (length > size.items()) {
      throw new UnwritableValueException(
          length + " bytes do not fit into arraysize " + size.items() + "; correct the catalogue");
    }
    sink.put(buffer, offset, length);
    sink.reserve(size.items() - length);
  }
}
