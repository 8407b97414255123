package org.almagest.adql.units;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Numbers times, or by, a number: whichever is exact.
 *
 * @param divides whether to divide by the number
 * @param number positive and finite
 */
public record Conversion(boolean divides, double number) {
  static Optional<Conversion> by(Factor factor) {
    boolean part = factor.exact().numerator().equals(BigInteger.ONE) && factor.pi() == 0;
    boolean divides = part && !factor.equals(Factor.ONE) && factor.rest() == 1;
    double number = divides ? factor.inverse().value() : factor.value();
    return number > 0 && Double.isFinite(number)
        ? Optional.of(new Conversion(divides, number))
        : Optional.empty();
  }

  /** Whether the numbers stay as they are. */
  public boolean isNone() {
    return number == 1;
  }

  public double apply(double value) {
    return divides ? value / number : value * number;
  }
}
