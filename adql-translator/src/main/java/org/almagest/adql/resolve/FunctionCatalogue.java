package org.almagest.adql.resolve;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value.Axis;

/**
 * All functions by name. A new one is a line here; if it computes plain values in SQL, also a
 * {@link ScalarFunction} and a line in each writer.
 */
final class FunctionCatalogue {
  static final Set<String> AGGREGATES = Set.of("COUNT", "SUM", "AVG", "MIN", "MAX");

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

  private static FunctionRule aggregate(AggregateFunction function) {
    return arguments ->
        new AggregateRules(arguments.values()).aggregate(function, arguments.call());
  }
}
