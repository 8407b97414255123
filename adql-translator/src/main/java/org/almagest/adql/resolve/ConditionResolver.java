package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.schema.ColumnType;

/** Resolves expressions that stand for conditions. */
final class ConditionResolver {
  private final ExpressionResolver values;

  ConditionResolver(ExpressionResolver values) {
    this.values = values;
  }

  Condition condition(Expression expression) throws AdqlException {
    return switch (expression) {
      case Expression.And and -> new Condition.And(all(and.operands()));
      case Expression.Or or -> new Condition.Or(all(or.operands()));
      case Expression.Not not -> new Condition.Not(condition(not.operand()));
      case Expression.Comparison comparison ->
          new ComparisonResolver(values).comparison(comparison);
      case Expression.Between between -> new ComparisonResolver(values).between(between);
      case Expression.InList in -> new MembershipResolver(values).inList(in);
      case Expression.InQuery in -> new MembershipResolver(values).inQuery(in);
      case Expression.Like like -> like(like);
      case Expression.IsNull test ->
          new Condition.IsNull(test.negated(), values.value(test.operand()));
      case Expression.IsTruth test ->
          new Condition.IsTruth(test.negated(), test.truth(), condition(test.operand()));
      case Expression.Exists exists -> new Condition.Exists(values.query(exists.query()).query());
      case Expression.NullLiteral value -> holds(value);
      case Expression.NumberLiteral value -> holds(value);
      case Expression.StringLiteral value -> holds(value);
      case Expression.BooleanLiteral value -> holds(value);
      case Expression.ColumnReference value -> holds(value);
      case Expression.Sign value -> holds(value);
      case Expression.Binary value -> holds(value);
      case Expression.FunctionCall value -> holds(value);
      case Expression.CountRows value -> holds(value);
      case Expression.Windowed value -> holds(value);
      case Expression.Gathered value -> holds(value);
      case Expression.Cast value -> holds(value);
      case Expression.Case value -> holds(value);
      case Expression.ScalarSubquery value -> holds(value);
      case Expression.ArrayElement value -> holds(value);
    };
  }

  private List<Condition> all(List<Expression> operands) throws AdqlException {
    List<Condition> conditions = new ArrayList<>();
    for (Expression operand : operands) {
      conditions.add(condition(operand));
    }
    return conditions;
  }

  private Condition like(Expression.Like like) throws AdqlException {
    Value operand = values.text(like.operand());
    Value pattern = values.text(like.pattern());
    String escape = like.escape() == null ? "" : like.escape();
    return new Condition.Like(like.negated(), like.ignoreCase(), operand, pattern, escape);
  }

  /** A value where a condition must be: only a boolean will do. */
  private Condition holds(Expression expression) throws AdqlException {
    Value value = values.value(expression);
    if (value instanceof Value.Truth) {
      throw Problem.type(
          expression.span(),
          name(expression) + " yields 1 or 0; write 1=" + name(expression) + "(...)");
    }
    if (!value.type().equals(ColumnType.BOOLEAN)) {
      String kind =
          value instanceof Value.Shape(Geometry geometry)
              ? "a " + geometry.base()
              : TypeNames.of(value.type());
      throw Problem.type(
          expression.span(),
          "a condition is needed here, but this is " + kind + "; compare it with something");
    }
    return new Condition.Holds(value);
  }

  private static String name(Expression expression) {
    return expression instanceof Expression.FunctionCall call ? call.name().toString() : "this";
  }
}
