package org.almagest.adql.resolve;

import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Expression.ComparisonOperator;

/** Resolves comparisons; those of truth values and distances become what they mean. */
final class ComparisonResolver {
  private final ExpressionResolver values;

  ComparisonResolver(ExpressionResolver values) {
    this.values = values;
  }

  Condition comparison(Expression.Comparison comparison) throws AdqlException {
    refuseNull(comparison, comparison.left(), comparison.right());
    refuseNull(comparison, comparison.right(), comparison.left());
    Operands operands =
        Operands.comparable(
            values.value(comparison.left()), values.value(comparison.right()), comparison.span());
    return compare(comparison.operator(), operands.left(), operands.right());
  }

  /** Legal (ADQL-28), but it never holds, which nobody means who writes it. */
  private static void refuseNull(
      Expression.Comparison comparison, Expression operand, Expression other) throws AdqlException {
    if (!(operand instanceof Expression.NullLiteral)) {
      return;
    }
    String test = comparison.operator() == ComparisonOperator.NOT_EQUAL ? "IS NOT NULL" : "IS NULL";
    String subject = other instanceof Expression.ColumnReference column ? column.name() + " " : "";
    throw Problem.type(
        comparison.span(),
        "nothing compares with NULL, so this never holds; write " + subject + test);
  }

  private Condition compare(ComparisonOperator operator, Value left, Value right) {
    if (left instanceof Value.Truth(Condition condition)
        && right instanceof Value.IntegerLiteral(long number, _)) {
      return truth(condition, operator, number);
    }
    if (left instanceof Value.Distance distance) {
      return new DistanceRules(values.clause(), values.pgSphere())
          .compare(distance, operator, right);
    }
    if (left instanceof Value.InUnit inUnit
        && inUnit.operand() instanceof Value.Distance distance) {
      return compare(operator, distance, UnitConversion.undone(inUnit.conversion(), right));
    }
    if (right instanceof Value.Truth || UnitConversion.isDistance(right)) {
      return swappable(left)
          ? compare(operator.swapped(), right, left)
          : plain(operator, left, right);
    }
    return plain(operator, left, right);
  }

  private static boolean swappable(Value left) {
    return !(left instanceof Value.Truth);
  }

  private static Condition plain(ComparisonOperator operator, Value left, Value right) {
    return new Condition.Compare(operator, left, right);
  }

  /** 1 or 0 compared with a number says that the condition holds, or not, or nothing (GEO-13). */
  private static Condition truth(Condition condition, ComparisonOperator operator, long number) {
    boolean ifTrue = holds(operator, 1, number);
    boolean ifFalse = holds(operator, 0, number);
    if (ifTrue == ifFalse) {
      Value literal = LiteralReader.integer(number);
      return plain(operator, new Value.Truth(condition), literal);
    }
    return ifTrue ? condition : new Condition.Not(condition);
  }

  private static boolean holds(ComparisonOperator operator, long left, long right) {
    return switch (operator) {
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
      case LESS -> left < right;
      case GREATER -> left > right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER_OR_EQUAL -> left >= right;
    };
  }

  Condition between(Expression.Between between) throws AdqlException {
    Value operand = values.value(between.operand());
    Operands low = Operands.comparable(operand, values.value(between.low()), between.low().span());
    Operands high =
        Operands.comparable(low.left(), values.value(between.high()), between.high().span());
    if (high.left() instanceof Value.Distance distance) {
      Condition inside =
          new DistanceRules(values.clause(), values.pgSphere())
              .between(distance, low.right(), high.right());
      return between.negated() ? new Condition.Not(inside) : inside;
    }
    return new Condition.Between(between.negated(), high.left(), low.right(), high.right());
  }
}
