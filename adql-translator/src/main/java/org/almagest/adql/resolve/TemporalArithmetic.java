package org.almagest.adql.resolve;

import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.Binary;
import org.almagest.adql.syntax.Expression.BinaryOperator;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Sums and differences of instants, dates and durations, as PostgreSQL has them (an extension). */
final class TemporalArithmetic {
  private TemporalArithmetic() {}

  /** Empty if neither operand is of time. */
  static Optional<Value> of(Binary binary, Value left, Value right) throws AdqlException {
    if (!isTime(left.type()) && !isTime(right.type())) {
      return Optional.empty();
    }
    Value first = readable(left, right, binary);
    Value second = readable(right, left, binary);
    ColumnType type =
        type(binary.operator(), first.type(), second.type())
            .orElseThrow(() ->
                Problem.type(
                    binary.span(),
                    TypeNames.of(first.type())
                        + " "
                        + binary.operator().text()
                        + " "
                        + TypeNames.of(second.type())
                        + " has no meaning; times differ by times, and move by INTERVAL '1 day'"));
    return Optional.of(new Value.Arithmetic(binary.operator(), first, second, type));
  }

  /** Text beside an instant in a difference is an instant; a wide number of days is none. */
  private static Value readable(Value value, Value other, Binary binary) throws AdqlException {
    boolean difference = binary.operator() == BinaryOperator.SUBTRACT;
    if (value instanceof Value.TextLiteral(String text, _)
        && difference
        && TypeRules.isTemporal(other.type())) {
      return TimeLiterals.read(text, binary.span());
    }
    return other.type().base() == BaseType.DATE && value.type().base() == BaseType.BIGINT
        ? TypeRules.as(value, ColumnType.INTEGER)
        : value;
  }

  private static boolean isTime(ColumnType type) {
    return TypeRules.isTemporal(type) || isDuration(type);
  }

  private static boolean isDuration(ColumnType type) {
    return type.isScalar() && type.base() == BaseType.INTERVAL;
  }

  private static Optional<ColumnType> type(
      BinaryOperator operator, ColumnType left, ColumnType right) {
    return switch (operator) {
      case ADD -> isDuration(left) ? moved(right, left) : moved(left, right);
      case SUBTRACT ->
          TypeRules.isTemporal(left) && TypeRules.isTemporal(right)
              ? Optional.of(difference(left, right))
              : moved(left, right);
      case MULTIPLY -> isDuration(left) ? scaled(left, right) : scaled(right, left);
      case DIVIDE -> scaled(left, right);
      case REMAINDER, BITWISE_AND, BITWISE_OR, CONCATENATE -> Optional.empty();
    };
  }

  private static ColumnType difference(ColumnType left, ColumnType right) {
    boolean days = left.base() == BaseType.DATE && right.base() == BaseType.DATE;
    return days ? ColumnType.INTEGER : ColumnType.of(BaseType.INTERVAL);
  }

  private static Optional<ColumnType> moved(ColumnType from, ColumnType by) {
    if (isDuration(by)) {
      if (isDuration(from)) {
        return Optional.of(from);
      }
      return TypeRules.isTemporal(from) ? Optional.of(ColumnType.TIMESTAMP) : Optional.empty();
    }
    boolean days = from.base() == BaseType.DATE && by.isScalar() && by.base().isInteger();
    return days ? Optional.of(from) : Optional.empty();
  }

  private static Optional<ColumnType> scaled(ColumnType duration, ColumnType by) {
    return isDuration(duration) && TypeRules.isNumber(by)
        ? Optional.of(duration)
        : Optional.empty();
  }
}
