package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;

/** A kind of shape and the text that its numbers come from. */
record RegionShape(Kind kind, RegionText text) {
  enum Kind {
    POINT,
    CIRCLE,
    BOX,
    POLYGON
  }

  static RegionShape of(String name, RegionText text) throws AdqlException {
    return new RegionShape(
        switch (name) {
          case "POSITION", "POINT" -> Kind.POINT;
          case "CIRCLE" -> Kind.CIRCLE;
          case "BOX" -> Kind.BOX;
          case "POLYGON" -> Kind.POLYGON;
          case "" -> unnamed(text);
          default ->
              throw text.problem(
                  "there is no shape \""
                      + name
                      + "\" to read; there are Position, Circle, Box and Polygon, as in"
                      + " 'Circle ICRS 10 20 1'");
        },
        text);
  }

  private static Kind unnamed(RegionText text) throws AdqlException {
    return switch (text.count()) {
      case 0, 1, 4, 5 ->
          throw text.problem(
              "a shape is needed, such as 'Circle ICRS 10 20 1' or 'Polygon 1 2 3 4 5 0'");
      case 2 -> Kind.POINT;
      case 3 -> Kind.CIRCLE;
      default -> Kind.POLYGON;
    };
  }

  BaseType base() {
    return switch (kind) {
      case POINT -> BaseType.POINT;
      case CIRCLE -> BaseType.CIRCLE;
      case BOX, POLYGON -> BaseType.POLYGON;
    };
  }

  Geometry geometry(List<Value> numbers) throws AdqlException {
    demandCount(numbers.size());
    return switch (kind) {
      case POINT -> point(numbers, 0);
      case CIRCLE ->
          new Geometry.Circle(
              point(numbers, 0), within(numbers.get(2), 0, 180, "the radius of a circle"));
      case BOX -> new Geometry.Box(point(numbers, 0), side(numbers.get(2)), side(numbers.get(3)));
      case POLYGON -> polygon(numbers);
    };
  }

  private void demandCount(int count) throws AdqlException {
    boolean fits =
        switch (kind) {
          case POINT -> count == 2;
          case CIRCLE -> count == 3;
          case BOX -> count == 4;
          case POLYGON -> count >= 6 && count % 2 == 0;
        };
    if (!fits) {
      String found = count == 1 ? "is 1 number" : "are " + count + " numbers";
      throw text.problem("a " + kind + " is written as " + form() + "; here " + found);
    }
  }

  private String form() {
    return switch (kind) {
      case POINT -> "longitude latitude";
      case CIRCLE -> "longitude latitude radius";
      case BOX -> "longitude latitude width height";
      case POLYGON -> "longitude latitude of at least 3 vertices";
    };
  }

  private Geometry polygon(List<Value> numbers) throws AdqlException {
    List<Geometry> vertices = new ArrayList<>();
    for (int index = 0; index < numbers.size(); index += 2) {
      vertices.add(point(numbers, index));
    }
    return new Geometry.Polygon(vertices);
  }

  private Geometry point(List<Value> numbers, int first) throws AdqlException {
    Value latitude = within(numbers.get(first + 1), -90, 90, "a latitude");
    return new Geometry.Point(numbers.get(first), latitude);
  }

  private Value side(Value value) throws AdqlException {
    double number = Constants.number(value).orElseThrow();
    if (number <= 0 || number >= 180) {
      throw text.problem(
          "the sides of a box are greater than 0 and less than 180 degrees, not "
              + LiteralReader.plain(number));
    }
    return value;
  }

  private Value within(Value value, double least, double most, String what) throws AdqlException {
    double number = Constants.number(value).orElseThrow();
    if (number < least || number > most) {
      throw text.problem(
          what
              + " is from "
              + LiteralReader.plain(least)
              + " to "
              + LiteralReader.plain(most)
              + " degrees, not "
              + LiteralReader.plain(number));
    }
    return value;
  }
}
