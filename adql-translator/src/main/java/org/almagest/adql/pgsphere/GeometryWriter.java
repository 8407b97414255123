package org.almagest.adql.pgsphere;

import java.util.List;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.BaseColumn;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;

/** Writes geometries as pgSphere's types, and what pgSphere finds out about them. */
final class GeometryWriter {
  private GeometryWriter() {}

  static String write(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Stored(ColumnSource source) -> converted(source);
      case Geometry.Point(Value longitude, Value latitude) ->
          "spoint(" + radians(longitude) + "," + radians(latitude) + ")";
      case Geometry.IndexedPoint(_, String relation, String sqlName) ->
          Identifiers.qualified(relation, sqlName);
      case Geometry.Circle(Geometry center, Value radius) ->
          "scircle(" + write(center) + "," + radians(radius) + ")";
      case Geometry.Polygon(List<Geometry> vertices) -> "adql.polygon(" + array(vertices) + ")";
      case Geometry.Box box -> "adql.polygon(" + corners(box) + ")";
      case Geometry.Centroid(Geometry region) -> centroid(region);
      case Geometry.Coverage(String ascii) -> Literals.text(ascii) + "::smoc";
      case Geometry.Computed computed -> GeometryCastWriter.asSphere(computed);
    };
  }

  /** As the column holds it; anything else as pgSphere's type. */
  static String stored(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Stored(ColumnSource source) -> name(source);
      case Geometry.Computed(Value value, _) -> ValueWriter.write(value);
      default -> write(geometry);
    };
  }

  static String name(ColumnSource source) {
    return Identifiers.qualified(source.relation(), source.sqlName());
  }

  /** The vertices of a box, as an array of degrees. */
  static String corners(Geometry.Box box) {
    return "adql.box("
        + coordinate(box.center(), Value.Axis.LONGITUDE)
        + ", "
        + coordinate(box.center(), Value.Axis.LATITUDE)
        + ", "
        + ValueWriter.write(box.width())
        + ", "
        + ValueWriter.write(box.height())
        + ")";
  }

  private static String converted(ColumnSource source) {
    String column = name(source);
    if (source.storage() == Storage.PG_SPHERE) {
      return column;
    }
    return switch (source.type().base()) {
      case POINT -> pointOf(column);
      case CIRCLE -> "scircle(" + pointOf(column) + ",radians(" + column + "[3]))";
      case POLYGON -> "adql.polygon(" + column + ")";
      case MOC -> column + "::smoc";
      default -> throw new IllegalArgumentException(source.type() + " is no geometry");
    };
  }

  private static String pointOf(String column) {
    return "spoint(radians(" + column + "[1]),radians(" + column + "[2]))";
  }

  private static String radians(Value degrees) {
    return "radians(" + ValueWriter.write(degrees) + ")";
  }

  /** Vertices in degrees, lon lat lon lat ... */
  static String array(List<Geometry> vertices) {
    return vertices.stream()
        .map(vertex ->
            coordinate(vertex, Value.Axis.LONGITUDE)
                + ", "
                + coordinate(vertex, Value.Axis.LATITUDE))
        .collect(Collectors.joining(", ", "ARRAY[", "]::float8[]"));
  }

  private static String centroid(Geometry region) {
    return region.base() == BaseType.CIRCLE
        ? "center(" + write(region) + ")"
        : "adql.centroid(" + write(region) + ")";
  }

  /** A coordinate in degrees; that of a point just made is what it was made of. */
  static String coordinate(Geometry point, Value.Axis axis) {
    if (point instanceof Geometry.Point(Value longitude, Value latitude)) {
      return ValueWriter.write(axis == Value.Axis.LONGITUDE ? longitude : latitude);
    }
    String function = axis == Value.Axis.LONGITUDE ? "long(" : "lat(";
    return "degrees(" + function + write(point) + "))";
  }

  /** In radians, without parentheses. */
  static String separation(Geometry from, Geometry to) {
    return write(from) + " <-> " + write(to);
  }

  /** In square degrees. */
  static String area(Geometry geometry) {
    return geometry.isPoint()
        ? "(CASE WHEN " + stored(geometry) + " IS NOT NULL THEN 0::float8 END)"
        : "degrees(degrees(area(" + write(geometry) + ")))";
  }

  /** A region lies in a point if it lies in the circle of no size around it. */
  static String contains(Geometry inner, Geometry outer) {
    if (inner.isPoint() && isIndexedCoverage(outer)) {
      return write(outer) + " @> smoc(29," + write(inner) + ")";
    }
    if (!outer.isPoint()) {
      return write(inner) + " <@ " + write(outer);
    }
    return inner.isPoint()
        ? write(inner) + " = " + write(outer)
        : write(inner) + " <@ scircle(" + write(outer) + ",0)";
  }

  /** Its index knows cells but no points; a point is in the cell of the finest order (MOC 2.0). */
  private static boolean isIndexedCoverage(Geometry geometry) {
    return geometry instanceof Geometry.Stored(ColumnSource source)
        && source.type().base() == BaseType.MOC
        && source.storage() == Storage.PG_SPHERE
        && source.base().filter(BaseColumn::isIndexed).isPresent();
  }

  static String overlaps(Geometry left, Geometry right) {
    return write(left) + " && " + write(right);
  }
}
