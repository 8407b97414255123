package org.almagest.adql.resolve;

import java.util.OptionalDouble;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.BinaryOperator;

/** Numbers that are known before the query runs, such as {@code 5./3600}. */
final class Constants {
  private Constants() {}

  static OptionalDouble number(Value value) {
    return switch (value) {
      case Value.IntegerLiteral(long number, _) -> OptionalDouble.of((double) number);
      case Value.DoubleLiteral(double number) -> OptionalDouble.of(number);
      case Value.Negation(Value operand) -> negated(number(operand));
      case Value.Arithmetic arithmetic -> computed(arithmetic);
      default -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble negated(OptionalDouble number) {
    return number.isPresent() ? OptionalDouble.of(-number.getAsDouble()) : number;
  }

  private static OptionalDouble computed(Value.Arithmetic arithmetic) {
    OptionalDouble left = number(arithmetic.left());
    OptionalDouble right = number(arithmetic.right());
    if (left.isEmpty() || right.isEmpty()) {
      return OptionalDouble.empty();
    }
    boolean whole = arithmetic.type().base().isInteger();
    double result = apply(arithmetic.operator(), left.getAsDouble(), right.getAsDouble(), whole);
    return Double.isFinite(result) ? OptionalDouble.of(result) : OptionalDouble.empty();
  }

  private static double apply(BinaryOperator operator, double left, double right, boolean whole) {
    return switch (operator) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> whole ? truncated(left / right) : left / right;
      case REMAINDER, BITWISE_AND, BITWISE_OR, CONCATENATE -> Double.NaN;
    };
  }

  private static double truncated(double number) {
    return number < 0 ? Math.ceil(number) : Math.floor(number);
  }
}
