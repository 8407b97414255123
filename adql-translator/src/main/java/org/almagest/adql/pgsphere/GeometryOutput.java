package org.almagest.adql.pgsphere;

import java.util.List;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;

/** Writes geometries as arrays of degrees, as DALI 3.3.6 serialises them; a MOC as text. */
final class GeometryOutput {
  private GeometryOutput() {}

  static String degrees(Geometry geometry) {
    return switch (geometry) {
      case Geometry.Stored(ColumnSource source) -> stored(source);
      case Geometry.Point point -> point(point);
      case Geometry.IndexedPoint(Geometry.Point point, _, _) -> point(point);
      case Geometry.Circle(Geometry center, Value radius) -> circle(center, radius);
      case Geometry.Polygon(List<Geometry> vertices) ->
          "adql.vertices(" + GeometryWriter.array(vertices) + ")";
      case Geometry.Box box -> "adql.vertices(" + GeometryWriter.corners(box) + ")";
      case Geometry.Centroid centroid -> of(centroid);
      case Geometry.Computed computed -> of(computed);
    };
  }

  /** A coordinate in degrees, the longitude in [0,360). */
  static String coordinate(Geometry point, Value.Axis axis) {
    if (point instanceof Geometry.Point made) {
      return "(" + point(made) + ")[" + (axis == Value.Axis.LONGITUDE ? 1 : 2) + "]";
    }
    return GeometryWriter.coordinate(point, axis);
  }

  private static String stored(ColumnSource source) {
    if (source.storage() == Storage.PLAIN) {
      return GeometryWriter.name(source);
    }
    return source.type().base() == BaseType.MOC
        ? GeometryWriter.name(source) + "::text"
        : of(new Geometry.Stored(source));
  }

  private static String point(Geometry.Point point) {
    return "adql.degrees("
        + ValueWriter.write(point.longitude())
        + ", "
        + ValueWriter.write(point.latitude())
        + ")";
  }

  private static String circle(Geometry center, Value radius) {
    return "adql.disc(" + degrees(center) + ", " + ValueWriter.write(radius) + ")";
  }

  private static String of(Geometry geometry) {
    return "adql.degrees(" + GeometryWriter.write(geometry) + ")";
  }
}
