package org.almagest.formats.table.votable;

import java.nio.charset.StandardCharsets;

/**
 * Decimal numbers out of bytes, to the nearest double. Those of up to 18 digits of usual size take
 * two divisions; the rest, and the few that lie too near to the middle of two doubles, go to Java's
 * parser. Not thread-safe.
 */
final class Decimals {
  private static final int MOST_DIGITS = 18;

  /** Powers of ten that are exact. */
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final long FRACTION = (1L << 52) - 1;

  private double value;
  private long digits;
  private int counted;
  private boolean any;
  private int behindPoint;
  private int exponent;

  /** Whether digits, a point, an exponent are all there is; {@link #value} is then the number. */
  boolean parse(byte[] bytes, int from, int to) {
    boolean signed = from < to && (bytes[from] == '-' || bytes[from] == '+');
    int at = digits(bytes, signed ? from + 1 : from, to);
    exponent = 0;
    if (!any || (at < to && !isExponent(bytes, at, to))) {
      return false;
    }
    double size = size();
    boolean found = !Double.isNaN(size);
    value = !found ? parsed(bytes, from, to) : bytes[from] == '-' ? -size : size;
    return true;
  }

  double value() {
    return value;
  }

  /** Takes digits and a point; zeros before the first other digit do not count. */
  private int digits(byte[] bytes, int from, int to) {
    digits = 0;
    counted = 0;
    any = false;
    behindPoint = 0;
    int point = -1;
    int at = from;
    for (; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        counted += digits == 0 ? 0 : 1;
        any = true;
      } else if (bytes[at] == '.' && point < 0) {
        point = at;
      } else {
        break;
      }
    }
    behindPoint = point < 0 ? 0 : at - point - 1;
    return at;
  }

  private boolean isExponent(byte[] bytes, int at, int to) {
    if (bytes[at] != 'e' && bytes[at] != 'E') {
      return false;
    }
    int from = at + 1;
    boolean signed = from < to && (bytes[from] == '-' || bytes[from] == '+');
    int first = signed ? from + 1 : from;
    for (int i = first; i < to; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      exponent = Math.min(10 * exponent + digit, 10_000);
    }
    exponent = bytes[Math.min(from, to - 1)] == '-' ? -exponent : exponent;
    return first < to;
  }

  /** The number without its sign; NaN if it is not sure. */
  private double size() {
    int shift = behindPoint - exponent;
    if (counted == 0) {
      return 0;
    }
    if (counted > MOST_DIGITS || shift < 0 || shift >= TENS.length) {
      return Double.NaN;
    }
    return shift == 0 ? digits : quotient(digits, TENS[shift]);
  }

  /**
   * The quotient and what is left of it: their sum is the number but for a part in 2^50 of the last
   * place, so that it is rounded rightly unless it comes that near to the middle.
   */
  private static double quotient(long dividend, double divisor) {
    double high = dividend;
    double low = dividend - (long) high;
    double first = high / divisor;
    double rest = (Math.fma(-first, divisor, high) + low) / divisor;
    double sum = first + rest;
    double lost = rest - (sum - first);
    double place = Math.ulp(sum);
    boolean nearMiddle = Math.abs(Math.abs(lost) - place / 2) < place * 1e-6;
    // Below a power of two the places are half as wide.
    boolean atPower = (Double.doubleToRawLongBits(sum) & FRACTION) == 0;
    return nearMiddle || (atPower && lost != 0) ? Double.NaN : sum;
  }

  private static double parsed(byte[] bytes, int from, int to) {
    return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
  }
}
