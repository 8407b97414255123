package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;

/** The functions that make geometries (ADQL 2.1 sections 4.2.9 to 4.2.19). */
final class ShapeRules {
  private ShapeRules() {}

  static Value point(FunctionArguments written) throws AdqlException {
    FunctionArguments arguments = CoordinateSystem.dropped(written);
    arguments.demand(2, 2);
    return new Value.Shape(Coordinates.point(arguments, 0));
  }

  static Value circle(FunctionArguments written) throws AdqlException {
    FunctionArguments arguments = CoordinateSystem.dropped(written);
    arguments.demand(2, 3);
    Geometry center = center(arguments, arguments.count() == 3);
    Value radius = Coordinates.radius(arguments, arguments.count() - 1);
    return new Value.Shape(new Geometry.Circle(center, radius));
  }

  static Value box(FunctionArguments written) throws AdqlException {
    FunctionArguments arguments = CoordinateSystem.dropped(written);
    arguments.demand(3, 4);
    Geometry center = center(arguments, arguments.count() == 4);
    Value width = Coordinates.side(arguments, arguments.count() - 2);
    Value height = Coordinates.side(arguments, arguments.count() - 1);
    return new Value.Shape(new Geometry.Box(center, width, height));
  }

  private static Geometry center(FunctionArguments arguments, boolean asNumbers)
      throws AdqlException {
    return asNumbers ? Coordinates.point(arguments, 0) : arguments.point(0);
  }

  static Value polygon(FunctionArguments written) throws AdqlException {
    FunctionArguments arguments = CoordinateSystem.dropped(written);
    boolean asPoints = arguments.count() > 0 && arguments.value(0).type().base().isGeometry();
    List<Geometry> vertices = asPoints ? points(arguments) : pairs(arguments);
    if (vertices.size() < 3) {
      throw Problem.type(
          arguments.call().span(), "a polygon has at least 3 vertices, not " + vertices.size());
    }
    return new Value.Shape(new Geometry.Polygon(vertices));
  }

  private static List<Geometry> points(FunctionArguments arguments) throws AdqlException {
    List<Geometry> vertices = new ArrayList<>();
    for (int index = 0; index < arguments.count(); index++) {
      vertices.add(arguments.point(index));
    }
    return vertices;
  }

  private static List<Geometry> pairs(FunctionArguments arguments) throws AdqlException {
    if (arguments.count() % 2 != 0) {
      throw Problem.type(
          arguments.call().span(),
          "the numbers of a polygon come in pairs, and these are " + arguments.count());
    }
    List<Geometry> vertices = new ArrayList<>();
    for (int index = 0; index < arguments.count(); index += 2) {
      vertices.add(Coordinates.point(arguments, index));
    }
    return vertices;
  }
}
