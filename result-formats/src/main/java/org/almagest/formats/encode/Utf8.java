package org.almagest.formats.encode;

/** Walks over the characters of UTF-8 bytes; broken sequences become U+FFFD. */
final class Utf8 {
  private static final int REPLACEMENT = 0xFFFD;

  private byte[] bytes = new byte[0];
  private int position;
  private int end;

  static boolean isContinuation(byte value) {
    return (value & 0xC0) == 0x80;
  }

  /** UTF-16 code units of the character that begins with this byte; 0 if none does. */
  static int charactersBegunBy(byte value) {
    if (isContinuation(value)) {
      return 0;
    }
    return (value & 0xF8) == 0xF0 ? 2 : 1;
  }

  void over(byte[] buffer, int offset, int length) {
    bytes = buffer;
    position = offset;
    end = offset + length;
  }

  boolean hasNext() {
    return position < end;
  }

  /** The next code point. */
  int next() {
    byte lead = bytes[position++];
    if (lead >= 0) {
      return lead;
    }
    if ((lead & 0xE0) == 0xC0) {
      return continued(lead & 0x1F, 1);
    }
    if ((lead & 0xF0) == 0xE0) {
      return continued(lead & 0x0F, 2);
    }
    return (lead & 0xF8) == 0xF0 ? continued(lead & 0x07, 3) : REPLACEMENT;
  }

  private int continued(int bits, int count) {
    int point = bits;
    for (int i = 0; i < count; i++) {
      if (position == end || !isContinuation(bytes[position])) {
        return REPLACEMENT;
      }
      point = (point << 6) | (bytes[position++] & 0x3F);
    }
    boolean valid = Character.isValidCodePoint(point) && !isSurrogate(point);
    return valid ? point : REPLACEMENT;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
