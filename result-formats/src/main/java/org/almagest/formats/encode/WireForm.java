package org.almagest.formats.encode;

import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** How a column arrives: what one element is, and whether there is an array of them. */
public record WireForm(Wire element, boolean array) {
  public static WireForm of(ColumnType type) {
    return new WireForm(Wire.of(type.base()), type.isArray() || isCoordinates(type.base()));
  }

  private static boolean isCoordinates(BaseType base) {
    return base == BaseType.POINT || base == BaseType.CIRCLE || base == BaseType.POLYGON;
  }
}
