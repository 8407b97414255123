package org.almagest.formats.encode;

/**
 * UTF-8 to ASCII for {@code char} columns, which VOTable 1.5 limits to ASCII: one question mark for
 * each character beyond it. Columns that may hold such text are announced as {@code unicodeChar}.
 */
public final class AsciiText implements CellEncoder {
  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    if (isAscii(buffer, offset, length)) {
      sink.put(buffer, offset, length);
      return;
    }
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] >= 0) {
        sink.put(buffer[i]);
      } else if (!Utf8.isContinuation(buffer[i])) {
        sink.put('?');
      }
    }
  }

  private static boolean isAscii(byte[] buffer, int offset, int length) {
    int seen = 0;
    for (int i = offset; i < offset + length; i++) {
      seen |= buffer[i];
    }
    return seen >= 0;
  }
}
