package org.almagest.adql.resolve;

import java.math.BigInteger;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.NumberLiteral;

/** Columns called by their position in the select list. */
final class Positions {
  private Positions() {}

  /** The index, from 0. */
  static int index(NumberLiteral literal, int columns, String clause) throws AdqlException {
    BigInteger position = new BigInteger(literal.text());
    boolean exists = position.signum() > 0 && position.compareTo(BigInteger.valueOf(columns)) <= 0;
    if (!exists) {
      throw Problem.unknownColumn(
          literal.span(),
          clause
              + " "
              + literal.text()
              + " is not a column of the select list, which has "
              + columns);
    }
    return position.intValueExact() - 1;
  }
}
