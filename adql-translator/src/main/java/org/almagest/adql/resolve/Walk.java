package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.jspecify.annotations.Nullable;

/** The parts of resolved expressions; stops at sub-queries, which are of another level. */
final class Walk {
  private Walk() {}

  static boolean holdsAggregate(Value value) {
    return isAggregate(value) || parts(value).stream().anyMatch(Walk::holdsAggregate);
  }

  static boolean isAggregate(Value value) {
    return value instanceof Value.Aggregate
        || value instanceof Value.TextAggregate
        || value instanceof Value.Gathered
        || (value instanceof Value.UserCall call && call.function().isAggregate());
  }

  static boolean holdsWindow(Value value) {
    return value instanceof Value.Windowed || parts(value).stream().anyMatch(Walk::holdsWindow);
  }

  static boolean holdsAggregate(Condition condition) {
    return parts(condition).stream().anyMatch(Walk::holdsAggregate);
  }

  /** All columns used, those of other levels too. */
  static List<ColumnSource> columns(Value value) {
    return value instanceof Value.Column(ColumnSource source)
        ? List.of(source)
        : parts(value).stream().flatMap(part -> columns(part).stream()).toList();
  }

  static List<Value> parts(Value value) {
    return switch (value) {
      case Value.Column _,
          Value.Null _,
          Value.IntegerLiteral _,
          Value.DoubleLiteral _,
          Value.TextLiteral _,
          Value.TimeLiteral _,
          Value.BooleanLiteral _,
          Value.Subquery _ ->
          List.of();
      case Value.Negation(Value operand) -> List.of(operand);
      case Value.InUnit(Value operand, _, _) -> List.of(operand);
      case Value.Convert(Value operand, _) -> List.of(operand);
      case Value.Arithmetic arithmetic -> List.of(arithmetic.left(), arithmetic.right());
      case Value.Call call -> call.arguments();
      case Value.UserCall call -> call.arguments();
      case Value.Aggregate aggregate -> present(aggregate.argument());
      case Value.TextAggregate(_, Value text, Value separator, _) -> List.of(text, separator);
      case Value.Windowed windowed -> parts(windowed);
      case Value.Gathered gathered -> both(List.of(gathered.aggregate()), besides(gathered));
      case Value.Coalesce(List<Value> values, _) -> values;
      case Value.Case choice -> parts(choice);
      case Value.Switch choice -> parts(choice);
      case Value.Element(Value array, Value index, _) -> List.of(array, index);
      case Value.Truth(Condition condition) -> parts(condition);
      case Value.Shape(Geometry geometry) -> parts(geometry);
      case Value.Distance(Geometry from, Geometry to) -> both(parts(from), parts(to));
      case Value.Area(Geometry geometry) -> parts(geometry);
      case Value.Coordinate(Geometry point, _) -> parts(point);
    };
  }

  /** An aggregate over a window groups nothing; what it computes with does count. */
  private static List<Value> parts(Value.Windowed windowed) {
    List<Value> parts = new ArrayList<>();
    if (windowed.function() instanceof Value.Gathered gathered) {
      parts.addAll(both(parts(gathered.aggregate()), besides(gathered)));
    } else {
      parts.addAll(parts(windowed.function()));
    }
    parts.addAll(windowed.partitionBy());
    windowed.orderBy().forEach(key -> parts.add(key.value()));
    return parts;
  }

  private static List<Value> besides(Value.Gathered gathered) {
    List<Value> keys = gathered.orderBy().stream().map(key -> key.value()).toList();
    return gathered.filter() == null ? keys : both(keys, parts(gathered.filter()));
  }

  private static List<Value> parts(Value.Case choice) {
    List<Value> parts = new ArrayList<>(present(choice.otherwise()));
    for (Value.Branch branch : choice.branches()) {
      parts.addAll(parts(branch.condition()));
      parts.add(branch.result());
    }
    return parts;
  }

  private static List<Value> parts(Value.Switch choice) {
    List<Value> parts = new ArrayList<>(present(choice.otherwise()));
    parts.add(choice.operand());
    for (Value.Match match : choice.matches()) {
      parts.add(match.candidate());
      parts.add(match.result());
    }
    return parts;
  }

  static List<Value> parts(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Stored stored -> List.of(new Value.Column(stored.source()));
      case Geometry.Point(Value longitude, Value latitude) -> List.of(longitude, latitude);
      case Geometry.IndexedPoint point -> parts(point.degrees());
      case Geometry.Coverage _ -> List.of();
      case Geometry.Computed(Value value, _) -> List.of(value);
      case Geometry.Circle(Geometry center, Value radius) -> both(parts(center), List.of(radius));
      case Geometry.Polygon(List<Geometry> vertices) ->
          vertices.stream().flatMap(vertex -> parts(vertex).stream()).toList();
      case Geometry.Box(Geometry center, Value width, Value height) ->
          both(parts(center), List.of(width, height));
      case Geometry.Centroid(Geometry region) -> parts(region);
    };
  }

  static List<Value> parts(Condition condition) {
    return switch (condition) {
      case Condition.And(List<Condition> conditions) -> all(conditions);
      case Condition.Or(List<Condition> conditions) -> all(conditions);
      case Condition.Not(Condition inner) -> parts(inner);
      case Condition.Compare(_, Value left, Value right) -> List.of(left, right);
      case Condition.Between(_, Value operand, Value low, Value high) ->
          List.of(operand, low, high);
      case Condition.InList(_, Value operand, List<Value> candidates) ->
          both(List.of(operand), candidates);
      case Condition.InQuery(_, Value operand, _) -> List.of(operand);
      case Condition.Like(_, _, Value operand, Value pattern, _) -> List.of(operand, pattern);
      case Condition.IsNull(_, Value operand) -> List.of(operand);
      case Condition.IsTruth(_, _, Condition inner) -> parts(inner);
      case Condition.Exists _, Condition.SameRow _ -> List.of();
      case Condition.Holds(Value value) -> List.of(value);
      case Condition.Contains(Geometry inner, Geometry outer) -> both(parts(inner), parts(outer));
      case Condition.Intersects(Geometry left, Geometry right) -> both(parts(left), parts(right));
      case Condition.Within within ->
          Stream.of(parts(within.point()), parts(within.center()), List.of(within.radius()))
              .flatMap(List::stream)
              .toList();
    };
  }

  private static List<Value> all(List<Condition> conditions) {
    return conditions.stream().flatMap(condition -> parts(condition).stream()).toList();
  }

  private static List<Value> present(@Nullable Value value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<Value> both(List<Value> first, List<Value> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
