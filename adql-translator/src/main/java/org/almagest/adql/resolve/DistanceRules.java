package org.almagest.adql.resolve;

import java.util.List;
import java.util.OptionalDouble;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Condition.Access;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.ComparisonOperator;

/** DISTANCE compared with a radius: what an index answers (ADQL 2.1 section 4.2.7). */
final class DistanceRules {
  private final SkyAccess access;

  DistanceRules(Clause clause) {
    access = new SkyAccess(clause);
  }

  /** {@code distance operator radius}. */
  Condition compare(Value.Distance distance, ComparisonOperator operator, Value radius) {
    return switch (operator) {
      case LESS -> within(distance, radius, false);
      case LESS_OR_EQUAL -> within(distance, radius, true);
      case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL ->
          new Condition.Compare(operator, distance, radius);
    };
  }

  /** {@code distance BETWEEN low AND high}. */
  Condition between(Value.Distance distance, Value low, Value high) {
    if (!repeatable(distance)) {
      return new Condition.Between(false, distance, low, high);
    }
    Condition near = within(distance, high, true);
    OptionalDouble least = Constants.number(low);
    if (least.isPresent() && least.getAsDouble() <= 0) {
      return near;
    }
    Condition far = new Condition.Compare(ComparisonOperator.GREATER_OR_EQUAL, distance, low);
    return new Condition.And(List.of(near, far));
  }

  private Condition within(Value.Distance distance, Value radius, boolean inclusive) {
    if (!repeatable(distance) || !Repeatable.is(radius)) {
      ComparisonOperator operator =
          inclusive ? ComparisonOperator.LESS_OR_EQUAL : ComparisonOperator.LESS;
      return new Condition.Compare(operator, distance, radius);
    }
    SkyAccess.Sides sides = access.choose(distance.from(), distance.to());
    Access how = how(Constants.number(radius), sides.indexed());
    return new Condition.Within(sides.point(), sides.center(), radius, inclusive, how);
  }

  private static boolean repeatable(Value.Distance distance) {
    return Repeatable.is(distance.from()) && Repeatable.is(distance.to());
  }

  /** A circle spares no measuring unless it is small and can be looked up. */
  private static Access how(OptionalDouble radius, boolean indexed) {
    if (radius.isEmpty()) {
      return indexed ? Access.VARYING_CIRCLE : Access.MEASURE;
    }
    boolean circle = radius.getAsDouble() >= 0 && radius.getAsDouble() <= 90;
    return circle ? Access.CONSTANT_CIRCLE : Access.MEASURE;
  }
}
