package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;

/** Integers as ASCII digits, without a String in between. */
final class Digits {
  private static final byte[] LEAST =
      Long.toString(Long.MIN_VALUE).getBytes(StandardCharsets.US_ASCII);

  /** As many digits as an int is sure to hold: its division is much faster than a long's. */
  private static final int PART_DIGITS = 8;

  private static final int PART = 100_000_000;

  /** The two characters of each number below 100. */
  private static final short[] PAIRS = pairs();

  private Digits() {}

  private static short[] pairs() {
    short[] pairs = new short[100];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (short) ((('0' + i / 10) << 8) | ('0' + i % 10));
    }
    return pairs;
  }

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

  /** A number of at most {@code width} digits that is not negative, with leading zeros. */
  static void putPadded(long value, int width, ByteSink sink) {
    int start = sink.reserve(width);
    int end = start + width;
    long rest = value;
    while (end - start > PART_DIGITS) {
      long high = rest / PART;
      setPart((int) (rest - high * PART), sink.array(), end - PART_DIGITS, end);
      end -= PART_DIGITS;
      rest = high;
    }
    setPart((int) rest, sink.array(), start, end);
  }

  private static void setPart(int value, byte[] target, int start, int end) {
    int rest = value;
    int at = end;
    while (at - start >= 2) {
      int high = rest / 100;
      at -= 2;
      BigEndian.setShort(target, at, PAIRS[rest - high * 100]);
      rest = high;
    }
    if (at > start) {
      target[start] = (byte) ('0' + rest);
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
