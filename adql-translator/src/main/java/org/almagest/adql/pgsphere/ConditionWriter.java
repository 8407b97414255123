package org.almagest.adql.pgsphere;

import java.util.List;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;

/** Writes conditions. */
final class ConditionWriter {
  private ConditionWriter() {}

  static String write(Condition condition) {
    return write(condition, false);
  }

  /**
   * @param negated whether it stands below a NOT, which PostgreSQL moves inwards over AND and OR
   */
  private static String write(Condition condition, boolean negated) {
    return switch (condition) {
      case Condition.And(List<Condition> conditions) -> joined(conditions, " AND ", negated);
      case Condition.Or(List<Condition> conditions) -> joined(conditions, " OR ", negated);
      case Condition.Not(Condition inner) -> "NOT (" + write(inner, true) + ")";
      case Condition.Compare(var operator, Value left, Value right) ->
          value(left) + " " + operator.text() + " " + value(right);
      case Condition.Between(boolean not, Value operand, Value low, Value high) ->
          value(operand) + not(not) + " BETWEEN " + value(low) + " AND " + value(high);
      case Condition.InList(boolean not, Value operand, List<Value> candidates) ->
          value(operand) + not(not) + " IN (" + ValueWriter.list(candidates) + ")";
      case Condition.InQuery(boolean not, Value operand, var query) ->
          value(operand) + not(not) + " IN " + QueryWriter.nested(query);
      case Condition.Like like -> like(like);
      case Condition.IsNull(boolean not, Value operand) ->
          value(operand) + " IS" + not(not) + " NULL";
      case Condition.IsTruth(boolean not, var truth, Condition inner) ->
          "(" + write(inner) + ") IS" + not(not) + " " + truth;
      case Condition.Exists(var query) -> "EXISTS " + QueryWriter.nested(query);
      case Condition.Holds(Value value) -> value(value);
      case Condition.Contains(var inner, var outer) -> GeometryWriter.contains(inner, outer);
      case Condition.Intersects intersects -> negated ? belowNot(intersects) : overlaps(intersects);
      case Condition.Within within -> WithinWriter.write(within);
      case Condition.SameRow(var reached) -> ReachedWriter.sameRow(reached);
    };
  }

  private static String value(Value value) {
    return ValueWriter.write(value);
  }

  private static String not(boolean negated) {
    return negated ? " NOT" : "";
  }

  private static String joined(List<Condition> conditions, String operator, boolean negated) {
    return conditions.stream()
        .map(condition -> operand(condition, negated))
        .collect(Collectors.joining(operator));
  }

  private static String operand(Condition condition, boolean negated) {
    boolean loose = condition instanceof Condition.And || condition instanceof Condition.Or;
    String written = write(condition, negated);
    return loose ? "(" + written + ")" : written;
  }

  private static String overlaps(Condition.Intersects intersects) {
    return GeometryWriter.overlaps(intersects.left(), intersects.right());
  }

  /**
   * PostgreSQL replaces NOT and an operator by the operator declared to be its negation, and
   * pgSphere 1.2 declares {@code &&} of two polygons to be its own. A CASE hides it.
   */
  private static String belowNot(Condition.Intersects intersects) {
    boolean polygons =
        intersects.left().base() == BaseType.POLYGON
            && intersects.right().base() == BaseType.POLYGON;
    String overlaps = overlaps(intersects);
    return polygons
        ? "CASE " + overlaps + " WHEN TRUE THEN TRUE WHEN FALSE THEN FALSE END"
        : overlaps;
  }

  /** PostgreSQL's default escape, the backslash, is none in ADQL (ADQL-20). */
  private static String like(Condition.Like like) {
    String operator = like.ignoreCase() ? " ILIKE " : " LIKE ";
    return value(like.operand())
        + not(like.negated())
        + operator
        + value(like.pattern())
        + " ESCAPE "
        + Literals.text(like.escape());
  }
}
