package org.almagest.formats.table.stil;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;
import uk.ac.starlink.table.ValueInfo;

/** STIL's value classes, with DALI's extended types, to column types. */
final class StilTypes {
  private static final Map<Class<?>, BaseType> SCALARS =
      Map.of(
          Boolean.class, BaseType.BOOLEAN,
          Byte.class, BaseType.SMALLINT,
          Short.class, BaseType.SMALLINT,
          Integer.class, BaseType.INTEGER,
          Long.class, BaseType.BIGINT,
          Float.class, BaseType.REAL,
          Double.class, BaseType.DOUBLE,
          Character.class, BaseType.CHAR,
          String.class, BaseType.VARCHAR);

  private static final Map<Class<?>, BaseType> ARRAYS =
      Map.of(
          boolean[].class, BaseType.BOOLEAN,
          byte[].class, BaseType.SMALLINT,
          short[].class, BaseType.SMALLINT,
          int[].class, BaseType.INTEGER,
          long[].class, BaseType.BIGINT,
          float[].class, BaseType.REAL,
          double[].class, BaseType.DOUBLE,
          String[].class, BaseType.VARCHAR);

  private StilTypes() {}

  /** The type, or null if no column type holds such values. */
  static @Nullable ColumnType of(ValueInfo info) {
    Class<?> content = info.getContentClass();
    String xtype = info.getXtype() == null ? "" : info.getXtype();
    BaseType scalar = SCALARS.get(content);
    if (scalar != null) {
      return scalar(scalar, xtype);
    }
    BaseType element = ARRAYS.get(content);
    return element == null ? null : array(element, xtype, info.getShape());
  }

  private static ColumnType scalar(BaseType base, String xtype) {
    if (base == BaseType.CHAR) {
      return new ColumnType(BaseType.CHAR, 1, false, List.of());
    }
    boolean timestamp = xtype.equals("timestamp") || xtype.equals("adql:TIMESTAMP");
    return base == BaseType.VARCHAR && timestamp ? ColumnType.TIMESTAMP : ColumnType.of(base);
  }

  private static ColumnType array(BaseType element, String xtype, int @Nullable [] shape) {
    if (element == BaseType.DOUBLE || element == BaseType.REAL) {
      switch (xtype) {
        case "point" -> {
          return ColumnType.POINT;
        }
        case "circle" -> {
          return ColumnType.CIRCLE;
        }
        case "polygon" -> {
          return ColumnType.POLYGON;
        }
        default -> {}
      }
    }
    return new ColumnType(element, null, false, dimensions(shape));
  }

  private static List<Integer> dimensions(int @Nullable [] shape) {
    if (shape == null || shape.length == 0) {
      return List.of(ColumnType.VARIABLE);
    }
    List<Integer> dimensions = new ArrayList<>();
    for (int size : shape) {
      dimensions.add(size > 0 ? size : ColumnType.VARIABLE);
    }
    return dimensions;
  }
}
