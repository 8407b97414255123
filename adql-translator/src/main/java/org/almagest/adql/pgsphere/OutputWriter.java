package org.almagest.adql.pgsphere;

import org.almagest.adql.resolved.Rows;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Writes items of a select list in the form in which they leave it. */
final class OutputWriter {
  private OutputWriter() {}

  static String write(Rows.Item item) {
    return switch (item.form()) {
      case NATIVE -> ValueWriter.item(item.value());
      case COMPARABLE -> comparable(item.value());
      case WIRE -> wire(item.value());
    };
  }

  private static String comparable(Value value) {
    boolean incomparable = value.type().base() == BaseType.JSON || value instanceof Value.Shape;
    return incomparable ? wire(value) : ValueWriter.item(value);
  }

  private static String wire(Value value) {
    return switch (value) {
      case Value.Shape(var geometry) -> GeometryOutput.degrees(geometry);
      case Value.Null(ColumnType type) -> wireNull(type);
      default -> cast(value);
    };
  }

  private static String cast(Value value) {
    String cast = TypeWriter.wireCast(value.type());
    return cast.isEmpty() ? ValueWriter.item(value) : ValueWriter.write(value) + cast;
  }

  private static String wireNull(ColumnType type) {
    if (type.base().isGeometry()) {
      return type.base() == BaseType.MOC ? "NULL::text" : "NULL::float8[]";
    }
    String cast = TypeWriter.wireCast(type);
    return cast.isEmpty() ? "NULL::" + TypeWriter.name(type) : "NULL" + cast;
  }
}
