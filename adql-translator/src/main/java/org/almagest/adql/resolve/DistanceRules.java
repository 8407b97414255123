package org.almagest.adql.resolve;

import java.util.List;
import java.util.OptionalDouble;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.ComparisonOperator;

/** DISTANCE compared with a radius: what an index answers (ADQL 2.1 section 4.2.7). */
final class DistanceRules {
  private final CircleRules circles;

  DistanceRules(Clause clause, PgSphereVersion version) {
    circles = new CircleRules(clause, version);
  }

  /** {@code distance operator radius}. */
  Condition compare(Value.Distance distance, ComparisonOperator operator, Value radius) {
    return switch (operator) {
      case LESS -> circles.near(distance, radius, false);
      case LESS_OR_EQUAL -> circles.near(distance, radius, true);
      case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL ->
          new Condition.Compare(operator, distance, radius);
    };
  }

  /** {@code distance BETWEEN low AND high}. */
  Condition between(Value.Distance distance, Value low, Value high) {
    if (!repeatable(distance)) {
      return new Condition.Between(false, distance, low, high);
    }
    Condition near = circles.near(distance, high, true);
    OptionalDouble least = Constants.number(low);
    if (least.isPresent() && least.getAsDouble() <= 0) {
      return near;
    }
    Condition far = new Condition.Compare(ComparisonOperator.GREATER_OR_EQUAL, distance, low);
    return new Condition.And(List.of(near, far));
  }

  private static boolean repeatable(Value.Distance distance) {
    return Repeatable.is(distance.from()) && Repeatable.is(distance.to());
  }
}
