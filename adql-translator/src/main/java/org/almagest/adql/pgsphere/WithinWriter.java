package org.almagest.adql.pgsphere;

import org.almagest.adql.resolved.Condition;

/**
 * Writes distances compared with a radius. An index finds points by {@code <@} only, not by {@code
 * <->}; but {@code <@} takes in more than the radius, so the exact comparison follows.
 */
final class WithinWriter {
  private static final String LEAST = Condition.Within.LEAST_CIRCLE + "::float8";

  private WithinWriter() {}

  static String write(Condition.Within within) {
    return switch (within.access()) {
      case MEASURE -> measured(within);
      case CONSTANT_CIRCLE -> circled(within, radians(within));
      case VARYING_CIRCLE -> circled(within, circleRadius(within));
    };
  }

  private static String circled(Condition.Within within, String radius) {
    return "("
        + GeometryWriter.write(within.point())
        + " <@ scircle("
        + GeometryWriter.write(within.center())
        + ","
        + radius
        + ") AND "
        + measured(within)
        + ")";
  }

  private static String measured(Condition.Within within) {
    return "("
        + GeometryWriter.separation(within.point(), within.center())
        + ")"
        + (within.inclusive() ? " <= " : " < ")
        + radians(within);
  }

  private static String radians(Condition.Within within) {
    return "radians(" + ValueWriter.write(within.radius()) + ")";
  }

  /**
   * Large enough for the index ({@link Condition.Within#LEAST_CIRCLE}). A negative radius holds
   * nothing, which the exact comparison finds; pgSphere refuses it.
   */
  private static String circleRadius(Condition.Within within) {
    String radius = ValueWriter.write(within.radius());
    return "radians(CASE WHEN %s < %s THEN %s ELSE %s END)".formatted(radius, LEAST, LEAST, radius);
  }
}
