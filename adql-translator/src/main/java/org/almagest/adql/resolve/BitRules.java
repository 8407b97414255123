package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.BinaryOperator;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.ColumnType;

/** Whole numbers bit by bit (an extension; drafts of ADQL 2.1 had it). */
final class BitRules {
  private BitRules() {}

  static FunctionRule operator(BinaryOperator operator) {
    return arguments -> {
      arguments.demand(2, 2);
      return combined(
          operator,
          bits(arguments.number(0), arguments.span(0)),
          bits(arguments.number(1), arguments.span(1)));
    };
  }

  static Value combined(BinaryOperator operator, Value left, Value right) {
    ColumnType type = TypeRules.arithmetic(left.type(), right.type());
    return new Value.Arithmetic(operator, left, right, type);
  }

  static Value exclusive(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    Value left = bits(arguments.number(0), arguments.span(0));
    Value right = bits(arguments.number(1), arguments.span(1));
    List<Value> wide =
        List.of(TypeRules.as(left, ColumnType.BIGINT), TypeRules.as(right, ColumnType.BIGINT));
    return new Value.Call(ScalarFunction.BITWISE_XOR, wide, ColumnType.BIGINT);
  }

  static Value negation(FunctionArguments arguments) throws AdqlException {
    arguments.demand(1, 1);
    Value number = bits(arguments.number(0), arguments.span(0));
    return new Value.Call(ScalarFunction.BITWISE_NOT, List.of(number), number.type());
  }

  static Value bits(Value number, Span span) throws AdqlException {
    if (number instanceof Value.Null) {
      return new Value.Null(ColumnType.INTEGER);
    }
    if (!number.type().base().isInteger()) {
      throw Problem.type(
          span, "only whole numbers have bits, and this is " + TypeNames.of(number.type()));
    }
    return number;
  }
}
