package org.almagest.adql.functions;

import java.util.Map;
import java.util.Optional;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** The types that user-defined functions yield, by their names in signatures. */
public final class ResultTypes {
  /** The type of the geometry that the function is given. */
  public static final String SAME_GEOMETRY = "GEOMETRY";

  /** The type of the elements of the array that the function is given. */
  public static final String ELEMENT = "ELEMENT";

  private static final Map<String, ColumnType> FIXED =
      Map.of(
          "INTEGER", ColumnType.INTEGER,
          "BIGINT", ColumnType.BIGINT,
          "DOUBLE PRECISION", ColumnType.DOUBLE,
          "VARCHAR", ColumnType.TEXT,
          "POINT", ColumnType.POINT,
          "INTEGER[]", ColumnType.arrayOf(BaseType.INTEGER),
          "DOUBLE PRECISION[]", ColumnType.arrayOf(BaseType.DOUBLE));

  private ResultTypes() {}

  /** The type by that name, empty if it depends on the arguments. */
  public static Optional<ColumnType> fixed(String name) {
    return Optional.ofNullable(FIXED.get(name));
  }
}
