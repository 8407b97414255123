package org.almagest.adql.resolve;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.NumberLiteral;
import org.almagest.adql.syntax.Expression.StringLiteral;
import org.almagest.schema.ColumnType;

/** Literals and their types. */
final class LiteralReader {
  private LiteralReader() {}

  /** A whole number is INTEGER or BIGINT if it fits, any other number is DOUBLE. */
  static Value number(NumberLiteral literal) throws AdqlException {
    if (literal.isInteger()) {
      BigInteger number = new BigInteger(literal.text());
      if (number.bitLength() < Long.SIZE) {
        return integer(number.longValueExact());
      }
    }
    double number = Double.parseDouble(literal.text());
    if (Double.isInfinite(number) || underflows(literal, number)) {
      throw Problem.type(
          literal.span(), literal.text() + " is out of the range of DOUBLE (1E-307 to 1E+308)");
    }
    return new Value.DoubleLiteral(number);
  }

  private static boolean underflows(NumberLiteral literal, double number) {
    return Math.abs(number) < Double.MIN_NORMAL
        && literal
            .text()
            .split("[eE]", 2)[0]
            .chars()
            .anyMatch(digit -> digit >= '1' && digit <= '9');
  }

  static Value.IntegerLiteral integer(long number) {
    boolean small = number == (int) number;
    return new Value.IntegerLiteral(number, small ? ColumnType.INTEGER : ColumnType.BIGINT);
  }

  /** The negative of a literal, so that it stays one. */
  static Value negated(Value value) {
    return switch (value) {
      case Value.IntegerLiteral(long number, ColumnType type) ->
          new Value.IntegerLiteral(-number, type);
      case Value.DoubleLiteral(double number) -> new Value.DoubleLiteral(-number);
      default -> new Value.Negation(value);
    };
  }

  static Value text(StringLiteral literal) throws AdqlException {
    String text = literal.value();
    if (text.indexOf('\0') >= 0) {
      throw Problem.syntax(literal.span(), "text cannot hold the character NUL");
    }
    boolean unicode = text.chars().anyMatch(character -> character > 127);
    return new Value.TextLiteral(text, unicode ? ColumnType.UNICODE_TEXT : ColumnType.TEXT);
  }

  /** The shortest decimal form, for messages. */
  static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
