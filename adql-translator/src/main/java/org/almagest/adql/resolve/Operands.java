package org.almagest.adql.resolve;

import java.util.Locale;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Two values made fit for comparison with each other. */
record Operands(Value left, Value right) {
  static Operands comparable(Value left, Value right, Span span) throws AdqlException {
    Value newLeft = toward(left, right.type(), span);
    Value newRight = toward(right, newLeft.type(), span);
    if (!fit(newLeft.type(), newRight.type())) {
      throw Problem.type(span, unfit(newLeft.type(), newRight.type()));
    }
    return new Operands(asSortable(newLeft, newRight), asSortable(newRight, newLeft));
  }

  /** A literal takes the type of what it is compared with, if it can be read as such. */
  private static Value toward(Value value, ColumnType other, Span span) throws AdqlException {
    if (value instanceof Value.Null) {
      return new Value.Null(other);
    }
    if (value instanceof Value.TextLiteral(String text, _) && TypeRules.isTemporal(other)) {
      return TimeLiterals.read(text, span);
    }
    if (other.equals(ColumnType.BOOLEAN)) {
      return asBoolean(value);
    }
    return value;
  }

  private static Value asBoolean(Value value) {
    return switch (value) {
      case Value.IntegerLiteral(long number, _) when number == 0 || number == 1 ->
          new Value.BooleanLiteral(number == 1);
      case Value.TextLiteral(String text, _) ->
          switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t", "1" -> new Value.BooleanLiteral(true);
            case "false", "f", "0" -> new Value.BooleanLiteral(false);
            default -> value;
          };
      default -> value;
    };
  }

  private static boolean fit(ColumnType left, ColumnType right) {
    if (left.isArray() || right.isArray() || left.base().isGeometry()) {
      return false;
    }
    if (TypeRules.readsAsText(left) && TypeRules.readsAsText(right)) {
      return left.base() == right.base() || TypeRules.isText(left) || TypeRules.isText(right);
    }
    return TypeRules.common(left, right).isPresent();
  }

  private static String unfit(ColumnType left, ColumnType right) {
    if (left.base().isGeometry() || right.base().isGeometry()) {
      return "geometries do not compare; use CONTAINS, INTERSECTS or DISTANCE";
    }
    if (left.isArray() || right.isArray()) {
      return "arrays do not compare; take an element, as in a[1]";
    }
    return "cannot compare "
        + TypeNames.of(left)
        + " with "
        + TypeNames.of(right)
        + "; CAST one of them";
  }

  private static Value asSortable(Value value, Value other) {
    BaseType base = value.type().base();
    boolean mixed = base != other.type().base() && !TypeRules.isText(value.type());
    boolean textual = TypeRules.readsAsText(value.type()) && (mixed || base == BaseType.JSON);
    return textual ? TypeRules.as(value, ColumnType.TEXT) : value;
  }
}
