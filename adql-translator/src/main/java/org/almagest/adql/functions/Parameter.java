package org.almagest.adql.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a user-defined function.
 *
 * @param choices the texts of which the argument must be one, as a literal in this very case; empty
 *     for no such limit
 * @param range the least and the greatest whole number, as far as literals are concerned; null for
 *     no limit
 */
public record Parameter(
    String name, ParameterType type, List<String> choices, @Nullable Range range) {
  public Parameter {
    choices = List.copyOf(choices);
  }

  /** Both ends belong to it. */
  public record Range(long low, long high) {
    public boolean holds(double number) {
      return number >= low && number <= high;
    }
  }

  /** {@code name TYPE}. */
  static Parameter of(String text) {
    String[] words = text.strip().split(" ", 2);
    return new Parameter(words[0], ParameterType.of(words[1]), List.of(), null);
  }
}
