package org.almagest.formats.table.votable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.almagest.formats.table.UnfitValueException;

/** What all text needs, wherever it comes from. */
final class TextPieces {
  private TextPieces() {}

  /** Whether all is ASCII. */
  static boolean isAscii(byte[] bytes, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  /** Refuses what is no UTF-8. */
  static void checkUtf8(byte[] bytes, int from, int to) throws UnfitValueException {
    try {
      // A new decoder reports what is malformed.
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
    } catch (CharacterCodingException e) {
      throw new UnfitValueException("is text that is not UTF-8");
    }
  }

  /** Where the text ends: before the first NUL. */
  static int beforeNul(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return to;
  }

  /** Where the text ends without the blanks that fill it up. */
  static int withoutPadding(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] == ' ') {
      end--;
    }
    return end;
  }
}
