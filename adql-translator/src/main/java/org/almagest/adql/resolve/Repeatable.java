package org.almagest.adql.resolve;

import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;

/**
 * What may be written twice in the SQL: yields the same both times and holds no condition or query,
 * so that nesting cannot double the text over and over.
 */
final class Repeatable {
  private Repeatable() {}

  static boolean is(Value value) {
    return switch (value) {
      case Value.Column _,
          Value.Null _,
          Value.IntegerLiteral _,
          Value.DoubleLiteral _,
          Value.TextLiteral _,
          Value.TimeLiteral _,
          Value.BooleanLiteral _ ->
          true;
      case Value.Negation(Value operand) -> is(operand);
      case Value.InUnit(Value operand, _, _) -> is(operand);
      case Value.Convert(Value operand, _) -> is(operand);
      case Value.Arithmetic arithmetic -> is(arithmetic.left()) && is(arithmetic.right());
      case Value.Call call ->
          call.function() != ScalarFunction.RAND
              && call.arguments().stream().allMatch(Repeatable::is);
      case Value.UserCall call ->
          !call.function().isVolatile()
              && !call.function().isAggregate()
              && call.arguments().stream().allMatch(Repeatable::is);
      case Value.Coordinate(Geometry point, _) -> is(point);
      case Value.Element(Value array, Value index, _) -> is(array) && is(index);
      case Value.Aggregate _,
          Value.TextAggregate _,
          Value.Windowed _,
          Value.Gathered _,
          Value.Coalesce _,
          Value.Case _,
          Value.Switch _,
          Value.Subquery _,
          Value.Truth _,
          Value.Shape _,
          Value.Distance _,
          Value.Area _ ->
          false;
    };
  }

  static boolean is(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Stored _, Geometry.IndexedPoint _, Geometry.Coverage _ -> true;
      case Geometry.Computed(Value value, _) -> is(value);
      case Geometry.Point(Value longitude, Value latitude) -> is(longitude) && is(latitude);
      case Geometry.Circle _, Geometry.Polygon _, Geometry.Box _ -> false;
      case Geometry.Centroid(Geometry region) -> is(region);
    };
  }
}
