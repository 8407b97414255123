package org.almagest.adql.pgsphere;

import java.util.List;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;

/** Writes conditions. */
final class ConditionWriter {
  private ConditionWriter() {}

  static String write(Condition condition) {
    return switch (condition) {
      case Condition.And(List<Condition> conditions) -> joined(conditions, " AND ");
      case Condition.Or(List<Condition> conditions) -> joined(conditions, " OR ");
      case Condition.Not(Condition inner) -> negation(inner);
      case Condition.Compare(var operator, Value left, Value right) ->
          value(left) + " " + operator.text() + " " + value(right);
      case Condition.Between(boolean negated, Value operand, Value low, Value high) ->
          value(operand) + not(negated) + " BETWEEN " + value(low) + " AND " + value(high);
      case Condition.InList(boolean negated, Value operand, List<Value> candidates) ->
          value(operand) + not(negated) + " IN (" + ValueWriter.list(candidates) + ")";
      case Condition.InQuery(boolean negated, Value operand, var query) ->
          value(operand) + not(negated) + " IN " + QueryWriter.nested(query);
      case Condition.Like like -> like(like);
      case Condition.IsNull(boolean negated, Value operand) ->
          value(operand) + " IS" + not(negated) + " NULL";
      case Condition.IsTruth(boolean negated, boolean truth, Condition inner) ->
          "(" + write(inner) + ") IS" + not(negated) + (truth ? " TRUE" : " FALSE");
      case Condition.Exists(var query) -> "EXISTS " + QueryWriter.nested(query);
      case Condition.Holds(Value value) -> value(value);
      case Condition.Contains(var inner, var outer) -> GeometryWriter.contains(inner, outer);
      case Condition.Intersects(var left, var right) -> GeometryWriter.overlaps(left, right);
      case Condition.Within within -> WithinWriter.write(within);
      case Condition.SameRow(var reached) -> ReachedWriter.sameRow(reached);
    };
  }

  /**
   * PostgreSQL turns a NOT before an operator into the operator that is said to be its negation;
   * pgSphere 1.2 says so of two that find the same: whether polygons overlap.
   */
  private static String negation(Condition condition) {
    if (!holdsOverlap(condition)) {
      return "NOT (" + write(condition) + ")";
    }
    return condition instanceof Condition.Not(Condition inner)
        ? "(" + write(inner) + ")"
        : "(" + write(condition) + ")::integer = 0";
  }

  private static boolean holdsOverlap(Condition condition) {
    return switch (condition) {
      case Condition.And(List<Condition> parts) ->
          parts.stream().anyMatch(ConditionWriter::holdsOverlap);
      case Condition.Or(List<Condition> parts) ->
          parts.stream().anyMatch(ConditionWriter::holdsOverlap);
      case Condition.Not(Condition inner) -> holdsOverlap(inner);
      case Condition.Intersects(Geometry left, Geometry right) ->
          left.base() == BaseType.POLYGON && right.base() == BaseType.POLYGON;
      default -> false;
    };
  }

  private static String value(Value value) {
    return ValueWriter.write(value);
  }

  private static String not(boolean negated) {
    return negated ? " NOT" : "";
  }

  private static String joined(List<Condition> conditions, String operator) {
    return conditions.stream().map(ConditionWriter::operand).collect(Collectors.joining(operator));
  }

  private static String operand(Condition condition) {
    boolean loose = condition instanceof Condition.And || condition instanceof Condition.Or;
    return loose ? "(" + write(condition) + ")" : write(condition);
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
