package org.almagest.formats.encode;

/**
 * The shortest decimals that read back as the same number, as {@link Double#toString} writes them,
 * without a String in between.
 */
final class Decimals {
  private static final int DECIMALS = 12;
  private static final long SCALE = 1_000_000_000_000L;
  private static final double LEAST = 1e-3;
  private static final double LIMIT = 1e3;

  private final StringBuilder builder = new StringBuilder(32);
  private final char[] characters = new char[32];

  void put(double value, ByteSink sink) {
    if (!putRounded(value, sink)) {
      builder.setLength(0);
      builder.append(value);
      copyTo(sink);
    }
  }

  void put(float value, ByteSink sink) {
    builder.setLength(0);
    builder.append(value);
    copyTo(sink);
  }

  private void copyTo(ByteSink sink) {
    int length = builder.length();
    builder.getChars(0, length, characters, 0);
    sink.putAscii(characters, length);
  }

  /**
   * Writes numbers of at most 12 decimals, which catalogues are full of, by integer arithmetic;
   * false if this is none.
   *
   * <p>The scaled number is an integer below 10^15, so the quotient is the double nearest to those
   * digits; and no two decimals of 15 digits share a double, so without trailing zeros they are the
   * shortest.
   */
  private static boolean putRounded(double value, ByteSink sink) {
    double magnitude = Math.abs(value);
    if (!(magnitude >= LEAST && magnitude < LIMIT)) {
      return false;
    }
    double scaled = Math.rint(magnitude * SCALE);
    if (scaled / SCALE != magnitude) {
      return false;
    }
    if (value < 0) {
      sink.put('-');
    }
    long digits = (long) scaled;
    Digits.put(digits / SCALE, sink);
    sink.put('.');
    putFraction(digits % SCALE, sink);
    return true;
  }

  private static void putFraction(long fraction, ByteSink sink) {
    Digits.putPadded(fraction, DECIMALS, sink);
    int zeros = 0;
    int end = sink.size() - 1;
    while (zeros < DECIMALS - 1 && sink.array()[end - zeros] == '0') {
      zeros++;
    }
    sink.truncate(sink.size() - zeros);
  }
}
