package org.almagest.adql.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact rational number in lowest terms, the denominator positive. */
record Fraction(BigInteger numerator, BigInteger denominator) {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  Fraction {
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  static Fraction of(long number) {
    return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
  }

  static Fraction of(BigDecimal number) {
    return number.scale() > 0
        ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** Of a number that is not 0. */
  Fraction inverse() {
    return new Fraction(denominator, numerator);
  }

  Fraction power(int exponent) {
    Fraction positive =
        new Fraction(numerator.pow(Math.abs(exponent)), denominator.pow(Math.abs(exponent)));
    return exponent < 0 ? positive.inverse() : positive;
  }

  boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL128)
        .doubleValue();
  }

  /** As VOUnits writes exponents: {@code 2}, {@code -1}, {@code (1/2)}. */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : "(" + numerator + "/" + denominator + ")";
  }
}
