package org.almagest.adql.resolve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;

/**
 * Finds constants that a CAST cannot hold, as PostgreSQL finds the others when the query runs
 * (FEA-10).
 */
final class CastRanges {
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,400}");

  private CastRanges() {}

  static void demand(Value operand, BaseType target, Span span) throws AdqlException {
    if (target.isInteger()) {
      demandWhole(operand, target, span);
    }
    OptionalDouble number = Constants.number(operand);
    if (target == BaseType.REAL
        && number.isPresent()
        && Math.abs(number.getAsDouble()) > Float.MAX_VALUE) {
      throw outside(LiteralReader.plain(number.getAsDouble()), target, "-3.4E38 to 3.4E38", span);
    }
  }

  private static void demandWhole(Value operand, BaseType target, Span span) throws AdqlException {
    if (operand instanceof Value.TextLiteral(String text, _)) {
      if (!WHOLE.matcher(text.strip()).matches()) {
        throw Problem.type(
            span, "\"" + text + "\" is not a whole number; CAST it to DOUBLE PRECISION first");
      }
      demandInside(new BigInteger(text.strip()), target, span);
    }
    if (operand instanceof Value.IntegerLiteral(long number, _)) {
      demandInside(BigInteger.valueOf(number), target, span);
    }
    if (operand instanceof Value.DoubleLiteral(double number)) {
      demandInside(
          BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_EVEN).toBigInteger(),
          target,
          span);
    }
  }

  private static void demandInside(BigInteger number, BaseType target, Span span)
      throws AdqlException {
    int bits = bits(target);
    if (number.bitLength() >= bits) {
      BigInteger limit = BigInteger.TWO.pow(bits - 1);
      String range = limit.negate() + " to " + limit.subtract(BigInteger.ONE);
      throw outside(number.toString(), target, range, span);
    }
  }

  private static int bits(BaseType target) {
    return target == BaseType.SMALLINT
        ? Short.SIZE
        : target == BaseType.INTEGER ? Integer.SIZE : Long.SIZE;
  }

  private static AdqlException outside(String number, BaseType target, String range, Span span) {
    return Problem.type(span, number + " is out of the range of " + target + " (" + range + ")");
  }
}
