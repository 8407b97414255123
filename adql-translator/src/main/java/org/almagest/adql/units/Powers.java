package org.almagest.adql.units;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A product of powers of symbols, in the order in which they came; no power is 0. */
record Powers(Map<String, Fraction> bySymbol) {
  static final Powers NONE = new Powers(Map.of());

  Powers {
    bySymbol = Collections.unmodifiableMap(new LinkedHashMap<>(bySymbol));
  }

  static Powers of(String symbol) {
    return new Powers(Map.of(symbol, Fraction.ONE));
  }

  Powers times(Powers other) {
    Map<String, Fraction> product = new LinkedHashMap<>(bySymbol);
    other.bySymbol.forEach((symbol, power) -> product.merge(symbol, power, Fraction::plus));
    product.values().removeIf(Fraction.ZERO::equals);
    return new Powers(product);
  }

  Powers power(Fraction exponent) {
    Map<String, Fraction> powers = new LinkedHashMap<>();
    bySymbol.forEach((symbol, power) -> powers.put(symbol, power.times(exponent)));
    powers.values().removeIf(Fraction.ZERO::equals);
    return new Powers(powers);
  }

  boolean isEmpty() {
    return bySymbol.isEmpty();
  }

  /** As a VOUnits product: {@code mas.yr**-1}. */
  @Override
  public String toString() {
    return bySymbol.entrySet().stream()
        .map(entry -> term(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("."));
  }

  private static String term(String symbol, Fraction power) {
    return power.equals(Fraction.ONE) ? symbol : symbol + "**" + power;
  }
}
