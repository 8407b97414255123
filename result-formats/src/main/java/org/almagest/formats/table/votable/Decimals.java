package org.almagest.formats.table.votable;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers out of bytes. Most are short enough for one exact multiplication or division; the
 * rest go to Java's parser. Not thread-safe.
 */
final class Decimals {
  /** Whole numbers up to here are exact as doubles. */
  private static final long EXACT = 1L << 53;

  /** Beyond this many digits a long does not hold them. */
  private static final int MOST_DIGITS = 18;

  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private double value;

  /** Whether digits, a point, an exponent are all there is; {@link #value} is then the number. */
  boolean parse(byte[] bytes, int from, int to) {
    int at = from < to && (bytes[from] == '-' || bytes[from] == '+') ? from + 1 : from;
    long digits = 0;
    int counted = 0;
    int behindPoint = 0;
    boolean point = false;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        counted++;
        behindPoint += point ? 1 : 0;
      } else if (bytes[at] == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (counted == 0 || (at < to && !isExponent(bytes, at, to))) {
      return false;
    }
    boolean exact = at == to && counted <= MOST_DIGITS && digits <= EXACT && behindPoint < 23;
    double size = exact ? digits / TENS[behindPoint] : parsed(bytes, from, to);
    value = exact && bytes[from] == '-' ? -size : size;
    return true;
  }

  double value() {
    return value;
  }

  private static boolean isExponent(byte[] bytes, int at, int to) {
    if (bytes[at] != 'e' && bytes[at] != 'E') {
      return false;
    }
    int digit = at + 1;
    if (digit < to && (bytes[digit] == '-' || bytes[digit] == '+')) {
      digit++;
    }
    boolean any = digit < to;
    while (digit < to && bytes[digit] >= '0' && bytes[digit] <= '9') {
      digit++;
    }
    return any && digit == to;
  }

  private static double parsed(byte[] bytes, int from, int to) {
    return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
  }
}
