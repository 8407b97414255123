package org.almagest.adql.resolve;

import java.util.List;
import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
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
    return switch (binary.operator()) {
      case CONCATENATE -> concatenation(binary);
      case BITWISE_AND, BITWISE_OR ->
          BitRules.combined(binary.operator(), bits(binary.left()), bits(binary.right()));
      case REMAINDER ->
          ScalarRules.remainder(values.number(binary.left()), values.number(binary.right()));
      case ADD, SUBTRACT, MULTIPLY, DIVIDE -> arithmetic(binary);
    };
  }

  private Value bits(Expression operand) throws AdqlException {
    return BitRules.bits(values.number(operand), operand.span());
  }

  private Value arithmetic(Expression.Binary binary) throws AdqlException {
    Value first = values.value(binary.left());
    Value second = values.value(binary.right());
    Optional<Value> temporal = TemporalArithmetic.of(binary, first, second);
    if (temporal.isPresent()) {
      return temporal.get();
    }
    Value left = Demand.number(first, binary.left().span());
    Value right = Demand.number(second, binary.right().span());
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
