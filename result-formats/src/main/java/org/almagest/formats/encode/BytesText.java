package org.almagest.formats.encode;

/** {@code bytea} as numbers from 0 to 255, separated by blanks. */
record BytesText() implements CellEncoder {
  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    for (int i = offset; i < offset + length; i++) {
      if (i > offset) {
        sink.put(' ');
      }
      Digits.put(buffer[i] & 0xFF, sink);
    }
  }
}
