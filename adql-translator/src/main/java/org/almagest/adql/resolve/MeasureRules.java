package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** The functions that measure geometries (ADQL 2.1 sections 4.2.8 to 4.2.16). */
final class MeasureRules {
  private MeasureRules() {}

  static Value distance(FunctionArguments arguments) throws AdqlException {
    return switch (arguments.count()) {
      case 2 -> new Value.Distance(arguments.point(0), arguments.point(1));
      case 4 ->
          new Value.Distance(Coordinates.point(arguments, 0), Coordinates.point(arguments, 2));
      default -> throw FunctionArguments.wrongCount(arguments.call(), "2 points or 4");
    };
  }

  static Value area(FunctionArguments arguments) throws AdqlException {
    arguments.demand(1, 1);
    return new Value.Area(Coordinates.region(arguments.geometry(0), arguments.span(0)));
  }

  static Value centroid(FunctionArguments arguments) throws AdqlException {
    arguments.demand(1, 1);
    Geometry geometry = arguments.geometry(0);
    return new Value.Shape(
        switch (geometry) {
          case Geometry.Circle(Geometry center, _) -> center;
          case Geometry.Point point -> point;
          case Geometry.IndexedPoint point -> point;
          case Geometry.Centroid point -> point;
          case Geometry.Box(Geometry center, _, _) -> center;
          case Geometry.Polygon polygon -> new Geometry.Centroid(polygon);
          case Geometry.Stored stored -> storedCentroid(stored, arguments);
          case Geometry.Computed computed ->
              computed.isPoint() ? computed : new Geometry.Centroid(computed);
        });
  }

  private static Geometry storedCentroid(Geometry.Stored stored, FunctionArguments arguments)
      throws AdqlException {
    if (stored.base() == BaseType.MOC) {
      throw Problem.unsupported(arguments.span(0), "CENTROID of a MOC is not offered");
    }
    return stored.isPoint() ? stored : new Geometry.Centroid(stored);
  }

  static FunctionRule coordinate(Value.Axis axis) {
    return arguments -> {
      arguments.demand(1, 1);
      return new Value.Coordinate(arguments.point(0), axis);
    };
  }

  /** Deprecated (section 4.2.15); all geometries are ICRS. */
  static Value coordinateSystem(FunctionArguments arguments) throws AdqlException {
    arguments.demand(1, 1);
    Value shape = new Value.Shape(arguments.geometry(0));
    Value name = new Value.TextLiteral("ICRS", ColumnType.TEXT);
    Value.Branch known = new Value.Branch(new Condition.IsNull(true, shape), name);
    return new Value.Case(List.of(known), null, ColumnType.TEXT);
  }
}
