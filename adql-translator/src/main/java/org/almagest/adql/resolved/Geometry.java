package org.almagest.adql.resolved;

import java.util.List;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;

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

  /**
   * A MOC as its ASCII form writes it.
   *
   * @param ascii checked: orders, cells and ranges of cells
   */
  record Coverage(String ascii) implements Geometry {
    @Override
    public BaseType base() {
      return BaseType.MOC;
    }
  }

  /**
   * What an expression yields.
   *
   * @param value of the type of a geometry
   * @param storage whether it is of pgSphere's type or, as DALI serialises it, an array of degrees
   */
  record Computed(Value value, Storage storage) implements Geometry {
    @Override
    public BaseType base() {
      return value.type().base();
    }
  }

  /** The centre of a circle or the centre of mass of a polygon. */
  record Centroid(Geometry region) implements Geometry {
    @Override
    public BaseType base() {
      return BaseType.POINT;
    }
  }
}
