package org.almagest.adql.resolve;

import java.util.Locale;
import java.util.Set;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.StringLiteral;

/** The deprecated first argument of geometries (ADQL 2.1 section 4.2.5): checked and dropped. */
final class CoordinateSystem {
  private static final Set<String> FRAMES = Set.of("ICRS", "UNKNOWN", "UNKNOWNFRAME");
  private static final Set<String> ORIGINS =
      Set.of(
          "GEOCENTER",
          "BARYCENTER",
          "HELIOCENTER",
          "TOPOCENTER",
          "UNKNOWNREFPOS",
          "SPHERICAL2",
          "UNKNOWN");

  private CoordinateSystem() {}

  /** The arguments without it. */
  static FunctionArguments dropped(FunctionArguments arguments) throws AdqlException {
    if (arguments.count() == 0) {
      return arguments;
    }
    if (arguments.get(0) instanceof StringLiteral literal) {
      check(literal);
      return arguments.withoutFirst();
    }
    Value first = arguments.value(0);
    if (!(first instanceof Value.Null) && TypeRules.isText(first.type())) {
      throw Problem.type(
          arguments.span(0), "a coordinate system is a literal, 'ICRS', or better left out");
    }
    return arguments;
  }

  private static void check(StringLiteral literal) throws AdqlException {
    if (!isKnown(literal.value())) {
      throw Problem.unsupported(
          literal.span(),
          "coordinate system '"
              + literal.value()
              + "' is not offered; all positions are ICRS, so convert to it or write 'ICRS'");
    }
  }

  /** Whether it is ICRS or leaves the frame open; empty is. */
  static boolean isKnown(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    String[] words = name.split("[\\s_]+", -1);
    boolean known = name.isEmpty() || FRAMES.contains(words[0]) || ORIGINS.contains(words[0]);
    for (int index = 1; index < words.length; index++) {
      known &= ORIGINS.contains(words[index]);
    }
    return known;
  }
}
