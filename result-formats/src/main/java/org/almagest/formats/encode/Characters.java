package org.almagest.formats.encode;

import org.almagest.formats.UnwritableValueException;

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

  /** Padded with NUL to as many bytes as announced; what is longer is refused, not cut. */
  record Fixed(CellEncoder characters, int bytes) implements Characters {
    @Override
    public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
      int end = sink.size() + bytes;
      characters.encode(buffer, offset, length, sink);
      if (sink.size() > end) {
        throw new UnwritableValueException(
            "a text of %d bytes does not fit where the arraysize leaves %d; correct the catalogue"
                .formatted(sink.size() - end + bytes, bytes));
      }
      sink.reserve(end - sink.size());
    }
  }
}
