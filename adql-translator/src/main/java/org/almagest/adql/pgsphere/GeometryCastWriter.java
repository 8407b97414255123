package org.almagest.adql.pgsphere;

import java.util.Locale;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;

/** Writes geometries that are read from text or that other expressions yield. */
final class GeometryCastWriter {
  private GeometryCastWriter() {}

  /** A geometry as pgSphere's type; a text as an array of degrees, but as a MOC if it is one. */
  static String write(Value operand, ColumnType type) {
    if (operand instanceof Value.Shape(Geometry geometry)) {
      return GeometryWriter.write(geometry);
    }
    String text = ValueWriter.write(operand);
    return type.base() == BaseType.MOC
        ? text + "::smoc"
        : "adql.read_" + name(type.base()) + "(" + text + ")";
  }

  static String asSphere(Geometry.Computed computed) {
    String sql = ValueWriter.write(computed.value());
    if (computed.storage() == Storage.PG_SPHERE) {
      return sql;
    }
    return computed.base() == BaseType.MOC
        ? sql + "::smoc"
        : "adql." + name(computed.base()) + "(" + sql + ")";
  }

  private static String name(BaseType base) {
    return base.name().toLowerCase(Locale.ROOT);
  }
}
