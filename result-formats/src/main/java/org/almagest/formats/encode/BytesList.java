package org.almagest.formats.encode;

/** {@code bytea} as a JSON list of numbers from 0 to 255. */
final class BytesList implements CellEncoder {
  private final CellEncoder whole;
  private final ByteSink json = new ByteSink(256);

  /**
   * An encoder for one column.
   *
   * @param whole writes the list as the format writes text, escaped or quoted
   */
  BytesList(CellEncoder whole) {
    this.whole = whole;
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    json.truncate(0);
    json.put('[');
    for (int i = 0; i < length; i++) {
      if (i > 0) {
        json.put(',');
      }
      Digits.put(buffer[offset + i] & 0xFF, json);
    }
    json.put(']');
    whole.encode(json.array(), 0, json.size(), sink);
  }
}
