package org.almagest.adql.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Span;
import org.almagest.adql.syntax.TypeName;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Resolves CAST (ADQL 2.1 section 4.7). */
final class CastRules {
  private static final int LONGEST_TEXT = 10_485_760;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|NaN|[+-]?Infinity");

  private static final Set<String> TRUTHS = Set.of("true", "false", "t", "f", "1", "0");

  private final ExpressionResolver values;

  CastRules(ExpressionResolver values) {
    this.values = values;
  }

  Value cast(Expression.Cast cast) throws AdqlException {
    Value operand = values.value(cast.operand());
    Optional<BaseType> shape = GeometryCasts.target(cast.type());
    if (shape.isPresent()) {
      return GeometryCasts.cast(operand, shape.get(), cast);
    }
    ColumnType target = target(cast.type(), operand.type().unicode());
    if (operand instanceof Value.Null) {
      return new Value.Null(target);
    }
    if (!allowed(operand.type(), target)) {
      throw Problem.type(
          cast.span(), "cannot cast " + TypeNames.of(operand.type()) + " to " + cast.type().name());
    }
    if (operand instanceof Value.TextLiteral(String text, _) && TypeRules.isTemporal(target)) {
      Value time = TimeLiterals.read(text, cast.operand().span());
      return TypeRules.as(time, target);
    }
    if (operand instanceof Value.TextLiteral(String text, _)
        && target.base() == BaseType.INTERVAL) {
      return DurationLiterals.read(text, cast.operand().span());
    }
    CastRanges.demand(operand, target.base(), cast.operand().span());
    if (operand instanceof Value.TextLiteral(String text, _)) {
      demandReadable(text, target.base(), cast.operand().span());
    }
    return operand.type().equals(target) ? operand : new Value.Convert(operand, target);
  }

  /** Finds now what PostgreSQL would find when the query runs. */
  private static void demandReadable(String text, BaseType target, Span span) throws AdqlException {
    if (target.isNumeric() && !NUMBER.matcher(text.strip()).matches()) {
      throw Problem.type(span, "\"" + text + "\" is not a number");
    }
    if (target == BaseType.BOOLEAN && !TRUTHS.contains(text.strip().toLowerCase(Locale.ROOT))) {
      throw Problem.type(span, "\"" + text + "\" is neither true nor false");
    }
  }

  private static ColumnType target(TypeName name, boolean unicode) throws AdqlException {
    Optional<ColumnType> plain = plain(name.name());
    if (plain.isPresent()) {
      return plain.get();
    }
    return switch (name.name()) {
      case "CHAR", "CHARACTER" ->
          new ColumnType(BaseType.CHAR, length(name, 1), unicode, ColumnType.TEXT.shape());
      case "VARCHAR", "CHARACTER VARYING", "CHAR VARYING", "TEXT" ->
          name.length() == null
              ? ColumnType.varchar(null, unicode)
              : ColumnType.varchar(length(name, 1), unicode);
      default ->
          throw Problem.unsupported(
              name.span(),
              "there is no type "
                  + name.name()
                  + " to cast to; there are SMALLINT, INTEGER, BIGINT, REAL, DOUBLE PRECISION,"
                  + " CHAR(n), VARCHAR(n), TIMESTAMP, POINT, CIRCLE, POLYGON");
    };
  }

  private static Optional<ColumnType> plain(String name) {
    return switch (name) {
      case "SMALLINT" -> Optional.of(ColumnType.SMALLINT);
      case "INTEGER", "INT" -> Optional.of(ColumnType.INTEGER);
      case "BIGINT" -> Optional.of(ColumnType.BIGINT);
      case "REAL" -> Optional.of(ColumnType.REAL);
      case "DOUBLE PRECISION", "DOUBLE", "FLOAT" -> Optional.of(ColumnType.DOUBLE);
      case "NUMERIC", "DECIMAL" -> Optional.of(ColumnType.NUMERIC);
      case "TIMESTAMP" -> Optional.of(ColumnType.TIMESTAMP);
      case "DATE" -> Optional.of(ColumnType.of(BaseType.DATE));
      case "INTERVAL" -> Optional.of(ColumnType.of(BaseType.INTERVAL));
      case "BOOLEAN" -> Optional.of(ColumnType.BOOLEAN);
      default -> Optional.empty();
    };
  }

  private static int length(TypeName name, int otherwise) throws AdqlException {
    int length = name.length() == null ? otherwise : name.length();
    if (length < 1 || length > LONGEST_TEXT) {
      throw Problem.type(
          name.span(), "the length of " + name.name() + " must be from 1 to " + LONGEST_TEXT);
    }
    return length;
  }

  private static boolean allowed(ColumnType from, ColumnType to) {
    if (from.isArray() || from.base().isGeometry() || from.base() == BaseType.BINARY) {
      return false;
    }
    if (TypeRules.isText(from) || TypeRules.isText(to)) {
      return true;
    }
    if (from.base() == BaseType.BOOLEAN || to.base() == BaseType.BOOLEAN) {
      return from.base() == to.base() || from.base().isInteger() || to.base().isInteger();
    }
    return TypeRules.common(from, to).isPresent();
  }
}
