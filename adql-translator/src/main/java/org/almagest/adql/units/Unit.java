package org.almagest.adql.units;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A unit. Immutable, safe to share.
 *
 * @param text as VOUnits 1.1 writes it; {@code 1} for none
 * @param scaled whether the text starts with a scale factor of its own
 * @param terms the symbols of the text
 * @param factor how many of the base units of the dimension one of this is
 * @param dimension powers of base units; unknown units stand in single quotes
 */
public record Unit(String text, boolean scaled, Powers terms, Factor factor, Powers dimension) {
  /** Dimensionless. */
  public static final Unit ONE = new Unit("1", false, Powers.NONE, Factor.ONE, Powers.NONE);

  private static final int MOST_TERMS = 6;
  private static final int GREATEST_POWER = 12;

  private static final Set<String> LOGARITHMS = Set.of("mag", "dB", "'dex'");

  /** In no standard, but in every catalogue. */
  private static final Set<String> CONVENTIONAL = Set.of("'electron'", "'dex'");

  public Unit {
    Objects.requireNonNull(text);
  }

  static Unit of(Powers terms, Factor factor, Powers dimension) {
    String text = terms.isEmpty() ? "1" : terms.toString();
    return new Unit(text, false, terms, factor, dimension);
  }

  Unit written(String newText) {
    return new Unit(newText, scaled, terms, factor, dimension);
  }

  Unit scaledBy(String scale, Fraction by) {
    String newText = terms.isEmpty() ? scale : scale + text;
    return new Unit(newText, true, terms, factor.times(Factor.of(by)), dimension);
  }

  public Unit times(Unit other) {
    return of(
        terms.times(other.terms), factor.times(other.factor), dimension.times(other.dimension));
  }

  public Unit over(Unit other) {
    return times(other.power(Fraction.of(-1)));
  }

  /** The square root. */
  public Unit root() {
    return power(new Fraction(BigInteger.ONE, BigInteger.TWO));
  }

  public Unit power(int exponent) {
    return power(Fraction.of(exponent));
  }

  Unit power(Fraction exponent) {
    return of(terms.power(exponent), factor.power(exponent), dimension.power(exponent));
  }

  /** Whether it is a number only: no symbols, no scale. */
  public boolean isOne() {
    return terms.isEmpty() && !scaled;
  }

  /** Whether it has no dimension, as {@code 1}, {@code %} and {@code mas/deg}. */
  public boolean isDimensionless() {
    return dimension.isEmpty();
  }

  /** Whether its symbols tell all of it and are few, so that units made of it can be written. */
  public boolean isSimple() {
    return !scaled
        && terms.bySymbol().size() <= MOST_TERMS
        && terms.bySymbol().keySet().stream().noneMatch(key -> key.endsWith(")"))
        && terms.bySymbol().values().stream().allMatch(Unit::isSmall);
  }

  private static boolean isSmall(Fraction power) {
    return Math.abs(power.toDouble()) <= GREATEST_POWER
        && power.denominator().bitLength() < Byte.SIZE;
  }

  /** Whether all its symbols are known to VOUnits, or are electrons. */
  public boolean isKnown() {
    return dimension.bySymbol().keySet().stream()
        .noneMatch(key -> key.contains("'") && !CONVENTIONAL.contains(key));
  }

  /** Whether numbers in it are logarithms, such as magnitudes. */
  public boolean isLogarithmic() {
    return dimension.bySymbol().keySet().stream()
        .anyMatch(key -> key.endsWith(")") || LOGARITHMS.contains(key));
  }

  /** Whether both mean the same. */
  public boolean isSame(Unit other) {
    return conversionTo(other).filter(Conversion::isNone).isPresent();
  }

  /** How numbers in this become numbers in the target; empty if their dimensions differ. */
  public Optional<Conversion> conversionTo(Unit target) {
    return dimension.equals(target.dimension)
        ? Conversion.by(factor.times(target.factor.inverse()))
        : Optional.empty();
  }
}
