package org.almagest.adql.resolve;

import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.BinaryOperator;
import org.almagest.adql.syntax.Expression.StringLiteral;
import org.almagest.adql.syntax.Span;
import org.almagest.adql.units.Conversion;
import org.almagest.adql.units.Unit;
import org.almagest.adql.units.UnitException;
import org.almagest.adql.units.Units;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** IN_UNIT (ADQL 2.1 section 4.9.1): the factor is found while translating. */
final class UnitConversion {
  private static final String EXAMPLES = "; units are written as 'deg', 'mas/yr' or 'km.s**-1'";

  private UnitConversion() {}

  static Value inUnit(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    Value operand = arguments.number(0);
    if (!(arguments.get(1) instanceof StringLiteral literal)) {
      throw Problem.type(arguments.span(1), "the unit of IN_UNIT is a literal, such as 'arcsec'");
    }
    Unit target = target(literal);
    if (operand instanceof Value.Null) {
      return new Value.InUnit(operand, new Conversion(false, 1), target.text());
    }
    Unit source = source(operand, arguments.span(0));
    Conversion conversion = conversion(source, target, literal.span());
    return new Value.InUnit(operand, conversion, target.text());
  }

  private static Unit target(StringLiteral literal) throws AdqlException {
    String text = literal.value().strip();
    if (text.isEmpty()) {
      throw Problem.type(literal.span(), "IN_UNIT needs a unit to convert to" + EXAMPLES);
    }
    Unit target;
    try {
      target = Units.read(text);
    } catch (UnitException problem) {
      throw Problem.type(
          literal.span(), "\"" + text + "\" is not a unit: " + problem.getMessage() + EXAMPLES);
    }
    if (target.isOne()) {
      throw Problem.type(literal.span(), "IN_UNIT cannot convert to no unit" + EXAMPLES);
    }
    return target;
  }

  private static Unit source(Value operand, Span span) throws AdqlException {
    @Nullable String written = Metadata.description(operand).unit();
    Optional<Unit> source = UnitRules.of(operand);
    if (source.isPresent() && !source.get().isOne()) {
      return source.get();
    }
    if (source.isEmpty() && written != null && !written.isBlank()) {
      throw Problem.type(
          span, "\"" + written + "\", the unit of this expression, is not one that converts");
    }
    throw Problem.type(
        span, "this expression has no unit that IN_UNIT could convert; columns tell their units");
  }

  private static Conversion conversion(Unit source, Unit target, Span span) throws AdqlException {
    Optional<Conversion> conversion = source.conversionTo(target);
    if (conversion.isPresent()) {
      return conversion.get();
    }
    if (!target.isKnown()) {
      throw Problem.type(span, "\"" + target.text() + "\" is not a known unit" + EXAMPLES);
    }
    boolean logarithmic = source.isLogarithmic() || target.isLogarithmic();
    throw Problem.type(
        span,
        "cannot convert \""
            + source.text()
            + "\" to \""
            + target.text()
            + (logarithmic
                ? "\": a magnitude or another logarithm has no factor to other units"
                : "\": they measure different things"));
  }

  /** A distance in whatever unit, of which degrees are what an index knows. */
  static boolean isDistance(Value value) {
    return value instanceof Value.Distance
        || (value instanceof Value.InUnit inUnit && inUnit.operand() instanceof Value.Distance);
  }

  /** The value as it is before the conversion. */
  static Value undone(Conversion conversion, Value value) {
    if (conversion.isNone()) {
      return value;
    }
    BinaryOperator operator =
        conversion.divides() ? BinaryOperator.MULTIPLY : BinaryOperator.DIVIDE;
    Value number = new Value.DoubleLiteral(conversion.number());
    return new Value.Arithmetic(operator, value, number, ColumnType.DOUBLE);
  }
}
