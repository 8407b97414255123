package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;

/** Integers as ASCII digits, without a String in between. */
final class Digits {
  private static final byte[] LEAST =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  private Digits() {}

  static void put(long value, ByteSink sink) {
    if (value == Long.MIN_VALUE) {
      sink.put(LEAST);
      return;
    }
    if (value < 0) {
      sink.put('-');
    }
    long magnitude = Math.abs(value);
    putPadded(magnitude, count(magnitude), sink);
  }

  /** The last {@code width} digits of a number that is not negative, with leading zeros. */
  static void putPadded(long value, int width, ByteSink sink) {
    int start = sink.reserve(width);
    byte[] target = sink.array();
    long rest = value;
    for (int at = start + width - 1; at >= start; at--) {
      long tenth = rest / 10;
      target[at] = (byte) ('0' + (rest - tenth * 10));
      rest = tenth;
    }
  }

  /** How many digits a number has that is not negative. */
  static int count(long magnitude) {
    int count = 1;
    for (long bound = 10; count < 19 && magnitude >= bound; bound *= 10) {
      count++;
    }
    return count;
  }
}
