package org.almagest.adql.units;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a symbol means: a known unit before a prefix and a unit, a prefix before an unknown unit
 * (VOUnits 1.1 sections 2.2, 2.6 and 2.11).
 */
final class Symbols {
  private static final Map<String, Integer> DECIMAL =
      Map.ofEntries(
          Map.entry("da", 1),
          Map.entry("h", 2),
          Map.entry("k", 3),
          Map.entry("M", 6),
          Map.entry("G", 9),
          Map.entry("T", 12),
          Map.entry("P", 15),
          Map.entry("E", 18),
          Map.entry("Z", 21),
          Map.entry("Y", 24),
          Map.entry("R", 27),
          Map.entry("Q", 30),
          Map.entry("d", -1),
          Map.entry("c", -2),
          Map.entry("m", -3),
          Map.entry("u", -6),
          Map.entry("n", -9),
          Map.entry("p", -12),
          Map.entry("f", -15),
          Map.entry("a", -18),
          Map.entry("z", -21),
          Map.entry("y", -24),
          Map.entry("r", -27),
          Map.entry("q", -30));

  private static final List<String> BINARY =
      List.of("Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi");

  private static final Set<String> BINARY_UNITS = Set.of("bit", "byte", "B");

  private static final Set<String> UNPREFIXED = Set.of("dB", "%");

  private Symbols() {}

  static Unit read(String symbol) {
    return KnownUnits.of(symbol).or(() -> prefixed(symbol)).orElseGet(() -> unknown(symbol));
  }

  /** Known by the symbol or by a prefix and a symbol. */
  static Optional<Unit> known(String symbol) {
    return KnownUnits.of(symbol).or(() -> prefixed(symbol));
  }

  /** A prefix, which may be empty, before a unit in quotes. */
  static Optional<Unit> quoted(String prefix, String name) {
    Unit unit = named("'" + name + "'");
    if (prefix.isEmpty()) {
      return Optional.of(unit);
    }
    return DECIMAL.containsKey(prefix)
        ? Optional.of(scaled(prefix, unit, decimal(prefix)))
        : Optional.empty();
  }

  private static Optional<Unit> prefixed(String symbol) {
    for (int length = 2; length >= 1; length--) {
      if (symbol.length() > length) {
        String prefix = symbol.substring(0, length);
        String rest = symbol.substring(length);
        Optional<Unit> unit = KnownUnits.of(rest).flatMap(known -> prefixed(prefix, rest, known));
        if (unit.isPresent()) {
          return unit;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Unit> prefixed(String prefix, String symbol, Unit unit) {
    if (DECIMAL.containsKey(prefix) && !UNPREFIXED.contains(symbol)) {
      return Optional.of(scaled(prefix, unit, decimal(prefix)));
    }
    boolean binary = BINARY.contains(prefix) && BINARY_UNITS.contains(symbol);
    return binary
        ? Optional.of(scaled(prefix, unit, Fraction.of(1024).power(BINARY.indexOf(prefix) + 1)))
        : Optional.empty();
  }

  private static Unit unknown(String symbol) {
    String prefix = symbol.substring(0, 1);
    if (symbol.length() == 1 || !DECIMAL.containsKey(prefix)) {
      return withText(symbol, named("'" + symbol + "'"));
    }
    Unit rest = named("'" + symbol.substring(1) + "'");
    return withText(symbol, scaled(prefix, rest, decimal(prefix)));
  }

  private static Unit named(String name) {
    return Unit.of(Powers.of(name), Factor.ONE, Powers.of(name));
  }

  private static Unit withText(String symbol, Unit unit) {
    return Unit.of(Powers.of(symbol), unit.factor(), unit.dimension());
  }

  private static Unit scaled(String prefix, Unit unit, Fraction by) {
    return Unit.of(
        Powers.of(prefix + unit.text()), unit.factor().times(Factor.of(by)), unit.dimension());
  }

  private static Fraction decimal(String prefix) {
    int exponent = DECIMAL.getOrDefault(prefix, 0);
    return Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(exponent));
  }
}
