package org.almagest.adql.resolve;

import java.util.List;
import java.util.OptionalDouble;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Condition.Access;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.ComparisonOperator;

/**
 * Two points within a radius of each other, as CONTAINS and DISTANCE say it (ADQL 2.1 sections
 * 4.2.12 and 4.2.16): which of them an index finds, and whether it is worth to look there.
 */
final class CircleRules {
  /** The greatest radius of a circle in pgSphere. */
  private static final double HEMISPHERE = 90;

  /**
   * Where a scan of the table is as quick as the index, on a planner that cannot tell (decision
   * 005).
   */
  private static final double WIDEST_LOOKUP = 60;

  /**
   * Below this, the 1e-9 rad that pgSphere's {@code <@} takes in beyond the radius are looked at.
   */
  private static final double FINEST_CIRCLE = 0.001;

  private final SkyAccess access;
  private final PgSphereVersion version;

  CircleRules(Clause clause, PgSphereVersion version) {
    this.access = new SkyAccess(clause);
    this.version = version;
  }

  /** {@code DISTANCE(left, right) <= radius}, or {@code <} if not inclusive; to the letter. */
  Condition near(Value.Distance distance, Value radius, boolean inclusive) {
    Geometry left = distance.from();
    Geometry right = distance.to();
    boolean repeatable = Repeatable.is(left) && Repeatable.is(right) && Repeatable.is(radius);
    return repeatable ? within(left, right, radius, inclusive) : once(distance, radius, inclusive);
  }

  /** {@code CONTAINS(point, circle)}: symmetric in point and centre. */
  Condition inside(Geometry point, Geometry.Circle circle) {
    Value radius = circle.radius();
    boolean repeatable =
        Repeatable.is(point) && Repeatable.is(circle.center()) && Repeatable.is(radius);
    List<SkyAccess.Sides> lookups = access.lookups(point, circle.center(), radius);
    OptionalDouble degrees = Constants.number(radius);
    if (degrees.isEmpty()) {
      return repeatable && !lookups.isEmpty()
          ? within(point, circle.center(), radius, true)
          : lookedUp(lookups, point, circle);
    }
    if (repeatable && degrees.getAsDouble() < FINEST_CIRCLE) {
      return within(point, circle.center(), radius, true);
    }
    SkyAccess.Sides sides = access.choose(point, circle.center());
    if (isWide(degrees.getAsDouble(), sides.center())) {
      return new Condition.Within(sides.point(), sides.center(), radius, true, Access.MEASURE);
    }
    Condition contains = circled(sides, radius);
    return lookups.size() > 1 && repeatable
        ? new Condition.And(
            List.of(circled(lookups.getFirst(), radius), circled(lookups.get(1), radius)))
        : lookedUp(lookups, contains, radius);
  }

  private Condition lookedUp(
      List<SkyAccess.Sides> lookups, Geometry point, Geometry.Circle circle) {
    return lookedUp(lookups, new Condition.Contains(access.point(point), circle), circle.radius());
  }

  private static Condition lookedUp(
      List<SkyAccess.Sides> lookups, Condition otherwise, Value radius) {
    return lookups.isEmpty() ? otherwise : circled(lookups.getFirst(), radius);
  }

  private static Condition circled(SkyAccess.Sides sides, Value radius) {
    return new Condition.Contains(sides.point(), new Geometry.Circle(sides.center(), radius));
  }

  /** Where both tables have an index the planner may walk either: filters tell which. */
  private Condition within(Geometry left, Geometry right, Value radius, boolean inclusive) {
    List<SkyAccess.Sides> lookups = access.lookups(left, right, radius);
    SkyAccess.Sides sides = lookups.isEmpty() ? access.choose(left, right) : lookups.getFirst();
    Access how = how(Constants.number(radius), sides, !lookups.isEmpty());
    if (how == Access.CONSTANT_CIRCLE && isSmall(radius)) {
      Value least = new Value.DoubleLiteral(Condition.Within.LEAST_CIRCLE);
      Condition measured =
          new Condition.Within(sides.point(), sides.center(), radius, inclusive, Access.MEASURE);
      return circledBack(
          lookups, least, new Condition.And(List.of(circled(sides, least), measured)));
    }
    Condition exact = new Condition.Within(sides.point(), sides.center(), radius, inclusive, how);
    return how == Access.CONSTANT_CIRCLE ? circledBack(lookups, radius, exact) : exact;
  }

  /** Too small for an index to find all that is in it. */
  private static boolean isSmall(Value radius) {
    return Constants.number(radius).orElseThrow() < Condition.Within.LEAST_CIRCLE;
  }

  private static Condition circledBack(
      List<SkyAccess.Sides> lookups, Value radius, Condition otherWay) {
    return lookups.size() > 1
        ? new Condition.And(List.of(circled(lookups.get(1), radius), otherWay))
        : otherWay;
  }

  private Access how(OptionalDouble radius, SkyAccess.Sides sides, boolean indexed) {
    if (radius.isEmpty()) {
      return indexed ? Access.VARYING_CIRCLE : Access.MEASURE;
    }
    double degrees = radius.getAsDouble();
    if (!indexed && (isComputed(sides.point()) || isComputed(sides.center()))) {
      return Access.MEASURE;
    }
    return degrees < 0 || isWide(degrees, sides.center()) ? Access.MEASURE : Access.CONSTANT_CIRCLE;
  }

  /** Costs more than the distance from it: a circle around it beforehand saves nothing. */
  private static boolean isComputed(Geometry point) {
    return point instanceof Geometry.Computed;
  }

  private boolean isWide(double degrees, Geometry center) {
    boolean oneCircle = Walk.parts(center).stream().allMatch(part -> Walk.columns(part).isEmpty());
    boolean blind = oneCircle && !version.estimatesCircles();
    return degrees > (blind ? WIDEST_LOOKUP : HEMISPHERE);
  }

  /**
   * With a part that may stand in the SQL once only, a sub-query, there is no exact comparison
   * beside the circle: it ends within 1e-9 rad of the radius.
   */
  private Condition once(Value.Distance distance, Value radius, boolean inclusive) {
    List<SkyAccess.Sides> lookups = access.lookups(distance.from(), distance.to(), radius);
    OptionalDouble degrees = Constants.number(radius);
    boolean circle =
        degrees.isPresent()
            && degrees.getAsDouble() >= Condition.Within.LEAST_CIRCLE
            && !lookups.isEmpty()
            && !isWide(degrees.getAsDouble(), lookups.getFirst().center());
    return circle
        ? circled(lookups.getFirst(), radius)
        : new Condition.Compare(
            inclusive ? ComparisonOperator.LESS_OR_EQUAL : ComparisonOperator.LESS,
            distance,
            radius);
  }
}
