package org.almagest.adql.resolve;

import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.StringLiteral;

/** REGION (ADQL 2.1 section 4.2.20) and MOC: geometries written as one literal. */
final class RegionLiterals {
  private RegionLiterals() {}

  static Value region(FunctionArguments arguments) throws AdqlException {
    return new Value.Shape(text(arguments, "'Circle ICRS 10 20 1'").shape());
  }

  static Value moc(FunctionArguments arguments) throws AdqlException {
    return new Value.Shape(text(arguments, "'4/1-3 5/28'").coverage());
  }

  private static RegionText text(FunctionArguments arguments, String example) throws AdqlException {
    arguments.demand(1, 1);
    if (arguments.get(0) instanceof StringLiteral literal) {
      return new RegionText(literal.value(), literal.span());
    }
    throw Problem.type(
        arguments.span(0), arguments.call().name() + " takes a literal, such as " + example);
  }
}
