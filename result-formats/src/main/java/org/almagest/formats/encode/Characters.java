package org.almagest.formats.encode;

/** Text into the {@code char} or {@code unicodeChar} array of a BINARY2 cell. */
sealed interface Characters extends CellEncoder {
  static CellEncoder of(CellEncoder text, Datatype datatype, ArraySize size) {
    CellEncoder characters = datatype == Datatype.UNICODE_CHAR ? new Utf16(text) : text;
    int width = datatype.width();
    return size.variable()
        ? new Counted(characters, width)
        : new Fixed(characters, Math.multiplyExact(size.items(), width));
  }

  /** Preceded by the number of characters; for UTF-16 those are its code units. */
  record Counted(CellEncoder characters, int width) implements Characters {
    @Override
    public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
      int count = sink.reserve(Integer.BYTES);
      characters.encode(buffer, offset, length, sink);
      sink.setInt(count, (sink.size() - count - Integer.BYTES) / width);
    }
  }

  /** Cut, or padded with NUL, to as many bytes as announced. */
  record Fixed(CellEncoder characters, int bytes) implements Characters {
    @Override
    public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
      int end = sink.size() + bytes;
      characters.encode(buffer, offset, length, sink);
      sink.truncate(end);
      sink.reserve(end - sink.size());
    }
  }
}
