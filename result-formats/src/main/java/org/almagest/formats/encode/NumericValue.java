package org.almagest.formats.encode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.almagest.formats.UnwritableValueException;

/**
 * PostgreSQL's binary form of {@code numeric}: four 16-bit numbers (how many digits, weight of the
 * first, sign, decimals to show), then digits to base 10000.
 */
final class NumericValue {
  private static final int HEADER = 4 * Short.BYTES;
  private static final int BASE_DIGITS = 4;
  private static final int BASE = 10_000;
  private static final int NEGATIVE = 0x4000;
  private static final int NOT_A_NUMBER = 0xC000;
  private static final int INFINITE = 0xD000;
  private static final int MINUS_INFINITE = 0xF000;

  /** So many digits to base 10000 fit into a long. */
  private static final int FEW = 4;

  private static final long EXACT = 1L << 53;

  /** The powers of ten that are exact as double. */
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private NumericValue() {}

  /** The weight of the first digit: the value is its digits times 10000 to the power of this. */
  static int weight(byte[] buffer, int offset) {
    return BigEndian.getShort(buffer, offset + Short.BYTES);
  }

  /** How many decimals it is shown with. */
  static int scale(byte[] buffer, int offset) {
    return BigEndian.getShort(buffer, offset + 3 * Short.BYTES) & 0x3FFF;
  }

  /** A digit to base 10000; what is not there is zero. */
  static int digit(byte[] buffer, int offset, int index) {
    boolean there = index >= 0 && index < count(buffer, offset);
    return there ? BigEndian.getShort(buffer, offset + HEADER + index * Short.BYTES) : 0;
  }

  static boolean isNegative(byte[] buffer, int offset) {
    return sign(buffer, offset) == NEGATIVE;
  }

  /** Whether it is infinite or no number. */
  static boolean isSpecial(byte[] buffer, int offset) {
    return sign(buffer, offset) >= NOT_A_NUMBER;
  }

  /** The nearest double; refused if there is none but infinity. */
  static double toDouble(byte[] buffer, int offset) {
    if (isSpecial(buffer, offset)) {
      return special(sign(buffer, offset));
    }
    int count = count(buffer, offset);
    int exponent = exponent(buffer, offset);
    if (count <= FEW && Math.abs(exponent) < TENS.length) {
      long digits = digits(buffer, offset);
      if (digits <= EXACT) {
        double value = exponent < 0 ? digits / TENS[-exponent] : digits * TENS[exponent];
        return isNegative(buffer, offset) ? -value : value;
      }
    }
    return finite(toDecimal(buffer, offset));
  }

  /** The integer that it is; refused if it is none. */
  static long toLong(byte[] buffer, int offset) {
    if (isSpecial(buffer, offset)) {
      throw noInteger(Double.toString(toDouble(buffer, offset)));
    }
    BigDecimal value = toDecimal(buffer, offset);
    try {
      return value.setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    } catch (ArithmeticException e) {
      throw noInteger(value.stripTrailingZeros().toPlainString());
    }
  }

  private static UnwritableValueException noInteger(String value) {
    return new UnwritableValueException(
        value + " is no integer of 64 bits; the catalogue should call this column double or char");
  }

  private static double finite(BigDecimal value) {
    double nearest = value.doubleValue();
    if (Double.isInfinite(nearest)) {
      throw new UnwritableValueException(
          value.round(new MathContext(6))
              + " is beyond the numbers of double; the catalogue should call this column char");
    }
    return nearest;
  }

  private static BigDecimal toDecimal(byte[] buffer, int offset) {
    BigInteger digits = BigInteger.ZERO;
    for (int i = 0; i < count(buffer, offset); i++) {
      digits =
          digits
              .multiply(BigInteger.valueOf(BASE))
              .add(BigInteger.valueOf(digit(buffer, offset, i)));
    }
    BigDecimal value = new BigDecimal(digits, -exponent(buffer, offset));
    return isNegative(buffer, offset) ? value.negate() : value;
  }

  private static long digits(byte[] buffer, int offset) {
    long digits = 0;
    for (int i = 0; i < count(buffer, offset); i++) {
      digits = digits * BASE + digit(buffer, offset, i);
    }
    return digits;
  }

  /** The power of ten that the digits, read as an integer, are to be multiplied by. */
  private static int exponent(byte[] buffer, int offset) {
    return (weight(buffer, offset) - count(buffer, offset) + 1) * BASE_DIGITS;
  }

  private static int count(byte[] buffer, int offset) {
    return BigEndian.getShort(buffer, offset);
  }

  private static int sign(byte[] buffer, int offset) {
    return BigEndian.getShort(buffer, offset + 2 * Short.BYTES) & 0xFFFF;
  }

  private static double special(int sign) {
    return switch (sign) {
      case INFINITE -> Double.POSITIVE_INFINITY;
      case MINUS_INFINITE -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }
}
