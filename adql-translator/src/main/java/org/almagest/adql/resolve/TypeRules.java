package org.almagest.adql.resolve;

import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** How types meet: as in PostgreSQL, but explicit. */
final class TypeRules {
  private TypeRules() {}

  /** The type of {@code left + right} for numbers. */
  static ColumnType arithmetic(ColumnType left, ColumnType right) {
    return ColumnType.of(arithmetic(left.base(), right.base()));
  }

  private static BaseType arithmetic(BaseType left, BaseType right) {
    if (left == right) {
      return left;
    }
    if (left.isInteger() && right.isInteger()) {
      return left.compareTo(right) > 0 ? left : right;
    }
    boolean exact = isExact(left) && isExact(right);
    return exact ? BaseType.NUMERIC : BaseType.DOUBLE;
  }

  private static boolean isExact(BaseType base) {
    return base.isInteger() || base == BaseType.NUMERIC;
  }

  /** The type that alternatives of CASE, COALESCE and the like have in common. */
  static ColumnType common(Value left, Value right, Span span) throws AdqlException {
    if (left instanceof Value.Null) {
      return right.type();
    }
    if (right instanceof Value.Null) {
      return left.type();
    }
    return common(left.type(), right.type())
        .orElseThrow(() ->
            Problem.type(
                span,
                "this is "
                    + TypeNames.of(right.type())
                    + ", but the values before it are "
                    + TypeNames.of(left.type())
                    + "; CAST one of them"));
  }

  /** The type that values of both types can take without loss of meaning, if there is one. */
  static Optional<ColumnType> common(ColumnType left, ColumnType right) {
    if (left.isArray() || right.isArray()) {
      return left.equals(right) ? Optional.of(left) : Optional.empty();
    }
    if (left.base().isNumeric() && right.base().isNumeric()) {
      return Optional.of(arithmetic(left, right));
    }
    if (left.base().isText() && right.base().isText()) {
      return Optional.of(commonText(left, right));
    }
    if (isTemporal(left) && isTemporal(right)) {
      return Optional.of(left.base() == right.base() ? left : ColumnType.TIMESTAMP);
    }
    return left.base() == right.base() ? Optional.of(left) : Optional.empty();
  }

  private static ColumnType commonText(ColumnType left, ColumnType right) {
    BaseType base = left.base() == right.base() ? left.base() : BaseType.VARCHAR;
    boolean unicode = left.unicode() || right.unicode();
    @Nullable Integer length = longer(left.length(), right.length());
    if (base == BaseType.CHAR && (length == null || !length.equals(left.length()))) {
      base = BaseType.VARCHAR;
    }
    return new ColumnType(base, length, unicode, left.shape());
  }

  private static @Nullable Integer longer(@Nullable Integer left, @Nullable Integer right) {
    return left == null || right == null ? null : Integer.valueOf(Math.max(left, right));
  }

  /** The value as the type, converted only if that changes it. */
  static Value as(Value value, ColumnType type) {
    return switch (value) {
      case Value.Null ignored -> new Value.Null(type);
      case Value.IntegerLiteral(long number, _) when type.base() == BaseType.DOUBLE ->
          new Value.DoubleLiteral((double) number);
      default -> value.type().base() == type.base() ? value : new Value.Convert(value, type);
    };
  }

  static boolean isTemporal(ColumnType type) {
    return type.isScalar() && (type.base() == BaseType.DATE || type.base() == BaseType.TIMESTAMP);
  }

  static boolean isNumber(ColumnType type) {
    return type.isScalar() && type.base().isNumeric();
  }

  static boolean isText(ColumnType type) {
    return type.isScalar() && type.base().isText();
  }

  /** Whether the value has a written form that compares well as text. */
  static boolean readsAsText(ColumnType type) {
    return type.isScalar()
        && switch (type.base()) {
          case CHAR, VARCHAR, TIME, INTERVAL, UUID, JSON -> true;
          case BOOLEAN,
              SMALLINT,
              INTEGER,
              BIGINT,
              REAL,
              DOUBLE,
              NUMERIC,
              BINARY,
              DATE,
              TIMESTAMP,
              POINT,
              CIRCLE,
              POLYGON,
              MOC ->
              false;
        };
  }
}
