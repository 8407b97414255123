package org.almagest.adql.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;
import org.almagest.adql.syntax.Expression.FunctionCall;
import org.almagest.adql.syntax.Expression.StringLiteral;

/** How many arguments the functions of the standard take, as far as the text alone tells. */
final class StandardFunctions {
  private static final int ANY = Integer.MAX_VALUE;

  private static final Map<String, Arity> ARITIES =
      """
      ABS 1 1, ACOS 1 1, ASIN 1 1, ATAN 1 1, ATAN2 2 2, CEILING 1 1, COS 1 1, COT 1 1, DEGREES 1 1, EXP 1 1,
      FLOOR 1 1, LOG 1 1, LOG10 1 1, MOD 2 2, PI 0 0, POWER 2 2, RADIANS 1 1, RAND 0 1, ROUND 1 2, SIN 1 1,
      SQRT 1 1, TAN 1 1, TRUNCATE 1 2, LOWER 1 1, UPPER 1 1, IN_UNIT 2 2, COALESCE 1 -1,
      COUNT 1 1, SUM 1 1, AVG 1 1, MIN 1 1, MAX 1 1,
      AREA 1 1, CENTROID 1 1, COORD1 1 1, COORD2 1 1, COORDSYS 1 1, REGION 1 1, CONTAINS 2 2, INTERSECTS 2 2,
      DISTANCE 2 4, POINT 2 3, CIRCLE 2 4, BOX 3 5, POLYGON 3 -1
      """
          .strip()
          .lines()
          .flatMap(line -> List.of(line.strip().split(",\\s*")).stream())
          .map(entry -> entry.split(" "))
          .collect(Collectors.toUnmodifiableMap(entry -> entry[0], Arity::of));

  private static final Set<String> AGGREGATES = Set.of("COUNT", "SUM", "AVG", "MIN", "MAX");

  private record Arity(int least, int most) {
    private static Arity of(String[] entry) {
      int most = Integer.parseInt(entry[2]);
      return new Arity(Integer.parseInt(entry[1]), most < 0 ? ANY : most);
    }

    private String described() {
      if (most == ANY) {
        return "at least " + least;
      }
      return least == most ? String.valueOf(least) : least + " to " + most;
    }
  }

  private StandardFunctions() {}

  /** The upper-case name of a standard function, empty if the call is of another. */
  static Optional<String> named(FunctionCall call) {
    String name = call.name().last().text().toUpperCase(Locale.ROOT);
    boolean simple = call.name().parts().size() == 1 && !call.name().last().delimited();
    return simple && ARITIES.containsKey(name) ? Optional.of(name) : Optional.empty();
  }

  static void check(String name, FunctionCall call) throws AdqlException {
    Arity arity = ARITIES.getOrDefault(name, new Arity(0, ANY));
    int found = call.arguments().size();
    if (found < arity.least() || found > arity.most()) {
      throw problem(
          call, "%s takes %s arguments, not %d".formatted(name, arity.described(), found));
    }
    if (call.distinct() && !AGGREGATES.contains(name)) {
      throw problem(call, "DISTINCT is for aggregates; %s takes values".formatted(name));
    }
    boolean text = call.arguments().stream().skip(1).allMatch(StringLiteral.class::isInstance);
    if (name.equals("IN_UNIT") && !text) {
      throw problem(call, "IN_UNIT takes the unit as a string: IN_UNIT(value, 'deg')");
    }
    if (!ShapeArguments.fit(name, call.arguments())) {
      throw problem(call, "%s cannot take these arguments: %s".formatted(name, form(name)));
    }
  }

  private static String form(String name) {
    return switch (name) {
      case "POINT" -> "write POINT(ra, dec)";
      case "CIRCLE" -> "write CIRCLE(ra, dec, radius) or CIRCLE(point, radius)";
      case "BOX" -> "write BOX(ra, dec, width, height) or BOX(point, width, height)";
      case "POLYGON" -> "write POLYGON(ra, dec, ra, dec, ra, dec, ...)";
      case "DISTANCE" -> "write DISTANCE(ra, dec, ra, dec) or DISTANCE(point, point)";
      default -> "it takes geometries";
    };
  }

  private static AdqlException problem(FunctionCall call, String problem) {
    return new AdqlException(Kind.SYNTAX, call.span(), problem);
  }
}
