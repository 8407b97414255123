package org.almagest.server.crossmatch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Every star with every other.
 *
 * @param years from A's epoch to B's
 * @param radius of each star of A in arcsec
 */
record BruteForce(
    List<Star> first, List<Star> second, double years, ToDoubleFunction<Star> radius) {
  /** Distances that tell "within" from "without" by rounding alone. */
  private static final double BORDER = 1e-9;

  /**
   * Two stars.
   *
   * @param separation in arcsec
   */
  record Pair(int first, int second, double separation) {}

  List<Pair> all() {
    return first.stream()
        .filter(Star::isPlaced)
        .flatMap(a -> {
          double[] from = a.direction(years);
          double most = radius.applyAsDouble(a);
          return second.stream()
              .filter(Star::isPlaced)
              .map(b -> new Pair(a.id(), b.id(), Star.arcseconds(from, b.direction(0))))
              .filter(pair -> pair.separation() <= most + BORDER * (1 + most));
        })
        .toList();
  }

  /** Of each star of A the nearest distance; which of several equal ones is nearest, is open. */
  Map<Integer, Double> nearest() {
    return all().stream()
        .collect(
            Collectors.toMap(
                Pair::first,
                Pair::separation,
                (one, other) ->
                    Comparator.<Double>naturalOrder().compare(one, other) <= 0 ? one : other,
                TreeMap::new));
  }
}
