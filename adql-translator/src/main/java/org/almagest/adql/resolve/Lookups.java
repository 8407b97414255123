package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;

/** What spatial indexes answer of a condition that must hold. */
final class Lookups {
  private Lookups() {}

  /**
   * A table that an index finds rows of.
   *
   * @param relation its alias
   * @param rows how many it has; 1 if unknown
   */
  record Lookup(String relation, long rows) {}

  static List<Lookup> of(Condition condition) {
    return switch (condition) {
      case Condition.And(List<Condition> conditions) ->
          conditions.stream().flatMap(part -> of(part).stream()).toList();
      case Condition.Contains(Geometry inner, Geometry outer) -> of(inner, outer);
      case Condition.Intersects(Geometry left, Geometry right) -> of(left, right);
      case Condition.Within within when within.access() != Condition.Access.MEASURE ->
          of(within.point(), within.center());
      default -> List.of();
    };
  }

  private static List<Lookup> of(Geometry left, Geometry right) {
    List<Lookup> lookups = new ArrayList<>();
    if (SkyAccess.finds(left, right)) {
      lookups.add(lookup(left));
    }
    if (SkyAccess.finds(right, left)) {
      lookups.add(lookup(right));
    }
    return lookups;
  }

  private static Lookup lookup(Geometry geometry) {
    Set<String> relations = SkyAccess.relations(Walk.parts(geometry));
    return new Lookup(relations.iterator().next(), SkyAccess.rank(geometry));
  }

  /** The relations that the condition speaks of. */
  static Set<String> relations(Condition condition) {
    return SkyAccess.relations(Walk.parts(condition));
  }

  /** Whether the condition holds no query and yields the same whenever asked. */
  static boolean isMovable(Condition condition) {
    return switch (condition) {
      case Condition.And(List<Condition> conditions) ->
          conditions.stream().allMatch(Lookups::isMovable);
      case Condition.Or(List<Condition> conditions) ->
          conditions.stream().allMatch(Lookups::isMovable);
      case Condition.Not(Condition inner) -> isMovable(inner);
      case Condition.IsTruth(_, _, Condition inner) -> isMovable(inner);
      case Condition.Exists _, Condition.InQuery _, Condition.SameRow _ -> false;
      default -> Walk.parts(condition).stream().allMatch(Lookups::isMovable);
    };
  }

  private static boolean isMovable(Value value) {
    return switch (value) {
      case Value.Subquery _, Value.Truth _, Value.Case _ -> false;
      case Value.Call call when call.function() == ScalarFunction.RAND -> false;
      case Value.UserCall call when call.function().isVolatile() -> false;
      default -> Walk.parts(value).stream().allMatch(Lookups::isMovable);
    };
  }

  /**
   * States circles around far points the other way round too. It changes no row: to the planner
   * each circle takes in a thousandth, and a thousandth of all pairs is far too many.
   */
  static Condition estimated(Condition condition, String far) {
    return switch (condition) {
      case Condition.And(List<Condition> conditions) ->
          new Condition.And(conditions.stream().map(part -> estimated(part, far)).toList());
      case Condition.Within within when within.access() == Condition.Access.CONSTANT_CIRCLE ->
          estimated(within, within.point(), within.center(), within.radius(), far);
      case Condition.Contains(Geometry point, Geometry.Circle(Geometry center, Value radius))
          when Constants.number(radius).isPresent() ->
          estimated(condition, point, center, radius, far);
      default -> condition;
    };
  }

  private static Condition estimated(
      Condition condition, Geometry point, Geometry center, Value radius, String far) {
    boolean found = SkyAccess.relations(Walk.parts(point)).equals(Set.of(far));
    return found && SkyAccess.rank(center) <= 0 && Stream.of(point, center).allMatch(Repeatable::is)
        ? new Condition.And(
            List.of(condition, new Condition.Contains(center, new Geometry.Circle(point, radius))))
        : condition;
  }
}
