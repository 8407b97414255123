package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Expression.BinaryOperator;
import org.almagest.schema.ColumnType;

/** Resolves signs, arithmetic, concatenation and array elements. */
final class ArithmeticResolver {
  private final ExpressionResolver values;

  ArithmeticResolver(ExpressionResolver values) {
    this.values = values;
  }

  Value sign(Expression.Sign sign) throws AdqlException {
    Value operand = values.number(sign.operand());
    return switch (sign.operator()) {
      case PLUS -> operand;
      case MINUS -> LiteralReader.negated(operand);
    };
  }

  Value binary(Expression.Binary binary) throws AdqlException {
    return binary.operator() == BinaryOperator.CONCATENATE
        ? concatenation(binary)
        : arithmetic(binary);
  }

  private Value arithmetic(Expression.Binary binary) throws AdqlException {
    Value left = values.number(binary.left());
    Value right = values.number(binary.right());
    ColumnType type = TypeRules.arithmetic(left.type(), right.type());
    return new Value.Arithmetic(binary.operator(), left, right, type);
  }

  private Value concatenation(Expression.Binary binary) throws AdqlException {
    Value left = values.text(binary.left());
    Value right = values.text(binary.right());
    boolean unicode = left.type().unicode() || right.type().unicode();
    ColumnType type = ColumnType.varchar(null, unicode);
    return new Value.Arithmetic(binary.operator(), left, right, type);
  }

  Value element(Expression.ArrayElement element) throws AdqlException {
    Value array = values.value(element.array());
    Value index = values.number(element.index());
    ColumnType type = array.type();
    if (type.shape().size() != 1) {
      throw Problem.type(
          element.span(),
          "only an array of one dimension has elements, and this is " + TypeNames.of(type));
    }
    if (!index.type().base().isInteger()) {
      throw Problem.type(element.index().span(), "the index of an array must be a whole number");
    }
    ColumnType one = new ColumnType(type.base(), type.length(), type.unicode(), List.of());
    return new Value.Element(array, index, one);
  }
}
