package org.almagest.adql.resolve;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that someone who wrote another one probably meant. */
public final class Nearest {
  private static final int LONGEST = 128;

  private Nearest() {}

  /** The candidate that fewest edits turn the written name into, if they are few. */
  static Optional<String> to(String written, Collection<String> candidates) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = fold(written);
    int best = Math.min(Math.max(1, written.length() / 3), written.length() - 1) + 1;
    String nearest = null;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - written.length()) < best) {
        int distance = distance(folded, fold(candidate));
        if (distance < best) {
          best = distance;
          nearest = candidate;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** {@code ; did you mean "ra"?}, or nothing. */
  public static String hint(String written, Collection<String> candidates) {
    return to(written, candidates).map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }

  /** Edits by insertion, deletion, replacement and swap of neighbours. */
  private static int distance(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      last[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = nextRow(from, to, row, last, beforeLast);
      beforeLast = last;
      last = current;
    }
    return last[to.length()];
  }

  private static int[] nextRow(String from, String to, int row, int[] last, int[] beforeLast) {
    int[] current = new int[to.length() + 1];
    current[0] = row;
    for (int column = 1; column <= to.length(); column++) {
      int replaced = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
      current[column] =
          Math.min(last[column - 1] + replaced, 1 + Math.min(last[column], current[column - 1]));
      if (swapped(from, to, row, column)) {
        current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
      }
    }
    return current;
  }

  private static boolean swapped(String from, String to, int row, int column) {
    return row > 1
        && column > 1
        && from.charAt(row - 1) == to.charAt(column - 2)
        && from.charAt(row - 2) == to.charAt(column - 1);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
