package org.almagest.adql.resolved;

import java.util.List;
import org.almagest.schema.BaseType;

/** A geometry on the sky, ICRS; all numbers in degrees. */
public sealed interface Geometry {
  /** POINT, CIRCLE, POLYGON or MOC. */
  BaseType base();

  default boolean isPoint() {
    return base() == BaseType.POINT;
  }

  /** A column that holds geometries. */
  record Stored(ColumnSource source) implements Geometry {
    @Override
    public BaseType base() {
      return source.type().base();
    }
  }

  record Point(Value longitude, Value latitude) implements Geometry {
    @Override
    public BaseType base() {
      return BaseType.POINT;
    }
  }

  /** An indexed point column of a published table that stands for its longitude and latitude. */
  record IndexedPoint(Point degrees, String relation, String sqlName) implements Geometry {
    @Override
    public BaseType base() {
      return BaseType.POINT;
    }
  }

  record Circle(Geometry center, Value radius) implements Geometry {
    @Override
    public BaseType base() {
      return BaseType.CIRCLE;
    }
  }

  /** At least three vertices in the order written; edges are great circles. */
  record Polygon(List<Geometry> vertices) implements Geometry {
    public Polygon {
      vertices = List.copyOf(vertices);
    }

    @Override
    public BaseType base() {
      return BaseType.POLYGON;
    }
  }

  /** A box whose sides cross the ends of a centred cross at right angles (section 4.2.9). */
  record Box(Geometry center, Value width, Value height) implements Geometry {
    @Override
    public BaseType base() {
      return BaseType.POLYGON;
    }
  }

  /** The centre of a circle or the centre of mass of a polygon. */
  record Centroid(Geometry region) implements Geometry {
    @Override
    public BaseType base() {
      return BaseType.POINT;
    }
  }

  /** What a user-defined function makes. */
  record Computed(Value.UserCall call) implements Geometry {
    @Override
    public BaseType base() {
      return call.type().base();
    }
  }
}
