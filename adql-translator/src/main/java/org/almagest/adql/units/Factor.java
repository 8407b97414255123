package org.almagest.adql.units;

/**
 * A scale factor: exact as long as it is a fraction times a power of pi.
 *
 * @param pi the power of pi
 * @param rest what roots leave, 1 when exact
 */
record Factor(Fraction exact, int pi, double rest) {
  static final Factor ONE = new Factor(Fraction.ONE, 0, 1);

  static Factor of(Fraction exact) {
    return new Factor(exact, 0, 1);
  }

  Factor times(Factor other) {
    return new Factor(exact.times(other.exact), pi + other.pi, rest * other.rest);
  }

  Factor power(Fraction exponent) {
    if (exponent.isWhole()) {
      int whole = exponent.numerator().intValueExact();
      return new Factor(exact.power(whole), pi * whole, Math.pow(rest, whole));
    }
    return equals(ONE) ? this : new Factor(Fraction.ONE, 0, Math.pow(value(), exponent.toDouble()));
  }

  Factor inverse() {
    return new Factor(exact.inverse(), -pi, 1 / rest);
  }

  /** 0 or infinite if beyond the range of a double. */
  double value() {
    return exact.toDouble() * Math.pow(Math.PI, pi) * rest;
  }
}
