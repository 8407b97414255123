package org.almagest.adql.resolve;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.resolved.Value.Axis;
import org.almagest.adql.syntax.Expression.BinaryOperator;

/**
 * All functions by name. A new one is a line here; if it computes plain values in SQL, also a
 * {@link ScalarFunction} and a line in each writer.
 */
final class FunctionCatalogue {
  /** The aggregates of one argument. */
  static final Map<String, AggregateFunction> PLAIN_AGGREGATES =
      Map.ofEntries(
          entry("COUNT", AggregateFunction.COUNT),
          entry("SUM", AggregateFunction.SUM),
          entry("AVG", AggregateFunction.AVG),
          entry("MIN", AggregateFunction.MIN),
          entry("MAX", AggregateFunction.MAX),
          entry("STDDEV", AggregateFunction.STDDEV),
          entry("STDDEV_SAMP", AggregateFunction.STDDEV),
          entry("STDDEV_POP", AggregateFunction.STDDEV_POP),
          entry("VARIANCE", AggregateFunction.VARIANCE),
          entry("VAR_SAMP", AggregateFunction.VARIANCE),
          entry("VAR_POP", AggregateFunction.VAR_POP),
          entry("ARRAY_AGG", AggregateFunction.ARRAY_AGG),
          entry("MEDIAN", AggregateFunction.MEDIAN));

  static final Set<String> AGGREGATES =
      Stream.concat(PLAIN_AGGREGATES.keySet().stream(), Stream.of("STRING_AGG"))
          .collect(Collectors.toUnmodifiableSet());

  static final Map<String, FunctionRule> RULES =
      Map.ofEntries(
          entry("ABS", ScalarRules.keepingType(ScalarFunction.ABS)),
          entry("ACOS", ScalarRules.doubles(ScalarFunction.ACOS, 1)),
          entry("ASIN", ScalarRules.doubles(ScalarFunction.ASIN, 1)),
          entry("ATAN", ScalarRules.doubles(ScalarFunction.ATAN, 1)),
          entry("ATAN2", ScalarRules.doubles(ScalarFunction.ATAN2, 2)),
          entry("CEILING", ScalarRules.doubles(ScalarFunction.CEILING, 1)),
          entry("COS", ScalarRules.doubles(ScalarFunction.COS, 1)),
          entry("COT", ScalarRules.doubles(ScalarFunction.COT, 1)),
          entry("DEGREES", ScalarRules.doubles(ScalarFunction.DEGREES, 1)),
          entry("EXP", ScalarRules.doubles(ScalarFunction.EXP, 1)),
          entry("FLOOR", ScalarRules.doubles(ScalarFunction.FLOOR, 1)),
          entry("LOG", ScalarRules.doubles(ScalarFunction.LOG, 1)),
          entry("LOG10", ScalarRules.doubles(ScalarFunction.LOG10, 1)),
          entry("MOD", ScalarRules::mod),
          entry("PI", ScalarRules.doubles(ScalarFunction.PI, 0)),
          entry("POWER", ScalarRules.doubles(ScalarFunction.POWER, 2)),
          entry("RADIANS", ScalarRules.doubles(ScalarFunction.RADIANS, 1)),
          entry("RAND", ScalarRules::rand),
          entry("ROUND", ScalarRules.decimals(ScalarFunction.ROUND, ScalarFunction.ROUND_DECIMALS)),
          entry("SIN", ScalarRules.doubles(ScalarFunction.SIN, 1)),
          entry("SQRT", ScalarRules.doubles(ScalarFunction.SQRT, 1)),
          entry("TAN", ScalarRules.doubles(ScalarFunction.TAN, 1)),
          entry(
              "TRUNCATE",
              ScalarRules.decimals(ScalarFunction.TRUNCATE, ScalarFunction.TRUNCATE_DECIMALS)),
          entry("LOWER", ScalarRules.texts(ScalarFunction.LOWER)),
          entry("UPPER", ScalarRules.texts(ScalarFunction.UPPER)),
          entry("COALESCE", call -> new CaseRules(call.values()).coalesce(call.call())),
          entry("GREATEST", call -> extreme(ScalarFunction.GREATEST, call)),
          entry("LEAST", call -> extreme(ScalarFunction.LEAST, call)),
          entry("NULLIF", call -> new CaseRules(call.values()).unless(call)),
          entry("CHAR_LENGTH", TextRules.measure(ScalarFunction.CHAR_LENGTH, 1)),
          entry("CHARACTER_LENGTH", TextRules.measure(ScalarFunction.CHAR_LENGTH, 1)),
          entry("LENGTH", TextRules.measure(ScalarFunction.CHAR_LENGTH, 1)),
          entry("POSITION", TextRules::position),
          entry("STRPOS", TextRules.measure(ScalarFunction.POSITION, 2)),
          entry("CONCAT", TextRules::concatenation),
          entry("REPLACE", TextRules.edit(ScalarFunction.REPLACE, 3, 3)),
          entry("TRIM", TextRules.edit(ScalarFunction.TRIM, 1, 2)),
          entry("LTRIM", TextRules.edit(ScalarFunction.LTRIM, 1, 2)),
          entry("RTRIM", TextRules.edit(ScalarFunction.RTRIM, 1, 2)),
          entry("SUBSTRING", TextRules.part(ScalarFunction.SUBSTRING, 2, 3)),
          entry("SUBSTR", TextRules.part(ScalarFunction.SUBSTRING, 2, 3)),
          entry("LEFT", TextRules.part(ScalarFunction.LEFT, 2, 2)),
          entry("RIGHT", TextRules.part(ScalarFunction.RIGHT, 2, 2)),
          entry("EXTRACT", TimeRules::extract),
          entry("CURRENT_DATE", TimeRules.present(ScalarFunction.CURRENT_DATE)),
          entry("CURRENT_TIMESTAMP", TimeRules.present(ScalarFunction.CURRENT_TIMESTAMP)),
          entry("NOW", TimeRules.present(ScalarFunction.CURRENT_TIMESTAMP)),
          entry("BITWISE_AND", BitRules.operator(BinaryOperator.BITWISE_AND)),
          entry("BITWISE_OR", BitRules.operator(BinaryOperator.BITWISE_OR)),
          entry("BITWISE_XOR", BitRules::exclusive),
          entry("BITWISE_NOT", BitRules::negation),
          entry("ARRAY_LENGTH", ArrayRules::length),
          entry("CARDINALITY", ArrayRules::cardinality),
          entry("ARRAY_POSITION", ArrayRules::position),
          entry("STDDEV", aggregate(AggregateFunction.STDDEV)),
          entry("STDDEV_SAMP", aggregate(AggregateFunction.STDDEV)),
          entry("STDDEV_POP", aggregate(AggregateFunction.STDDEV_POP)),
          entry("VARIANCE", aggregate(AggregateFunction.VARIANCE)),
          entry("VAR_SAMP", aggregate(AggregateFunction.VARIANCE)),
          entry("VAR_POP", aggregate(AggregateFunction.VAR_POP)),
          entry("MEDIAN", aggregate(AggregateFunction.MEDIAN)),
          entry("ARRAY_AGG", aggregate(AggregateFunction.ARRAY_AGG)),
          entry("STRING_AGG", call -> new AggregateRules(call.values()).joined(call)),
          entry("COUNT", aggregate(AggregateFunction.COUNT)),
          entry("SUM", aggregate(AggregateFunction.SUM)),
          entry("AVG", aggregate(AggregateFunction.AVG)),
          entry("MIN", aggregate(AggregateFunction.MIN)),
          entry("MAX", aggregate(AggregateFunction.MAX)),
          entry("POINT", ShapeRules::point),
          entry("CIRCLE", ShapeRules::circle),
          entry("BOX", ShapeRules::box),
          entry("POLYGON", ShapeRules::polygon),
          entry("CENTROID", MeasureRules::centroid),
          entry("AREA", MeasureRules::area),
          entry("DISTANCE", MeasureRules::distance),
          entry("COORD1", MeasureRules.coordinate(Axis.LONGITUDE)),
          entry("COORD2", MeasureRules.coordinate(Axis.LATITUDE)),
          entry("COORDSYS", MeasureRules::coordinateSystem),
          entry("CONTAINS", RegionRules::contains),
          entry("INTERSECTS", RegionRules::intersects),
          entry("REGION", RegionLiterals::region),
          entry("MOC", RegionLiterals::moc),
          entry("IN_UNIT", UnitConversion::inUnit));

  private FunctionCatalogue() {}

  private static Value extreme(ScalarFunction function, FunctionArguments arguments)
      throws AdqlException {
    return new CaseRules(arguments.values()).extreme(function, arguments.call());
  }

  private static FunctionRule aggregate(AggregateFunction function) {
    return arguments ->
        new AggregateRules(arguments.values()).aggregate(function, arguments.call());
  }
}
