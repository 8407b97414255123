package org.almagest.formats.encode;

/**
 * {@code bytea} as numbers from 0 to 255, separated by blanks.
 *
 * @param text writes the text of no bytes, which some formats quote
 */
record BytesText(CellEncoder text) implements CellEncoder {
  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    if (length == 0) {
      text.encode(buffer, offset, 0, sink);
      return;
    }
    for (int i = offset; i < offset + length; i++) {
      if (i > offset) {
        sink.put(' ');
      }
      Digits.put(buffer[i] & 0xFF, sink);
    }
  }
}
