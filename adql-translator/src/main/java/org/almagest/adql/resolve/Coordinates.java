package org.almagest.adql.resolve;

import java.util.OptionalDouble;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;

/** Reads coordinates and sizes in degrees, refusing constants that cannot be meant (GEO-1). */
final class Coordinates {
  private Coordinates() {}

  static Geometry point(FunctionArguments arguments, int first) throws AdqlException {
    Value x = arguments.number(first);
    Value y = arguments.number(first + 1);
    OptionalDouble degrees = Constants.number(y);
    if (degrees.isPresent() && Math.abs(degrees.getAsDouble()) > 90) {
      throw Problem.type(
          arguments.span(first + 1),
          "a latitude is from -90 to 90 degrees, not "
              + LiteralReader.plain(degrees.getAsDouble())
              + "; the longitude comes first");
    }
    return new Geometry.Point(x, y);
  }

  /** The radius of a circle: not negative. */
  static Value radius(FunctionArguments arguments, int index) throws AdqlException {
    Value radius = arguments.number(index);
    OptionalDouble degrees = Constants.number(radius);
    if (degrees.isPresent() && (degrees.getAsDouble() < 0 || degrees.getAsDouble() > 180)) {
      throw Problem.type(
          arguments.span(index),
          "the radius of a circle is from 0 to 180 degrees, not "
              + LiteralReader.plain(degrees.getAsDouble()));
    }
    return radius;
  }

  /** A side of a box: more than nothing and less than half the sky. */
  static Value side(FunctionArguments arguments, int index) throws AdqlException {
    Value side = arguments.number(index);
    OptionalDouble degrees = Constants.number(side);
    if (degrees.isPresent() && !(degrees.getAsDouble() > 0 && degrees.getAsDouble() < 180)) {
      throw Problem.type(
          arguments.span(index),
          "the sides of a box are greater than 0 and less than 180 degrees, not "
              + LiteralReader.plain(degrees.getAsDouble()));
    }
    return side;
  }

  /** Refuses a circle that pgSphere-like engines cannot hold as a region of its own. */
  static Geometry region(Geometry geometry, Span span) throws AdqlException {
    if (geometry instanceof Geometry.Circle(_, Value radius)) {
      OptionalDouble degrees = Constants.number(radius);
      if (degrees.isPresent() && degrees.getAsDouble() > 90) {
        throw Problem.unsupported(
            span, "a circle of more than 90 degrees works only with points: CONTAINS, DISTANCE");
      }
    }
    return geometry;
  }
}
