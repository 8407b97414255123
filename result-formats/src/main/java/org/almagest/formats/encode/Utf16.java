package org.almagest.formats.encode;

/**
 * UTF-8 to UTF-16, big-endian. VOTable speaks of UCS-2; characters beyond it go out as surrogate
 * pairs, which is what its readers understand.
 */
final class Utf16 implements CellEncoder {
  private final CellEncoder text;
  private final ByteSink scratch = new ByteSink(64);
  private final Utf8 characters = new Utf8();

  /**
   * An encoder for one column.
   *
   * @param text writes UTF-8
   */
  Utf16(CellEncoder text) {
    this.text = text;
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    scratch.truncate(0);
    text.encode(buffer, offset, length, scratch);
    characters.over(scratch.array(), 0, scratch.size());
    while (characters.hasNext()) {
      put(characters.next(), sink);
    }
  }

  private static void put(int point, ByteSink sink) {
    if (Character.isBmpCodePoint(point)) {
      sink.putShort((short) point);
      return;
    }
    sink.putShort((short) Character.highSurrogate(point));
    sink.putShort((short) Character.lowSurrogate(point));
  }
}
