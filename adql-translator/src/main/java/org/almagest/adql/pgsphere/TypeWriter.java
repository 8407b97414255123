package org.almagest.adql.pgsphere;

import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Types by their PostgreSQL names. */
final class TypeWriter {
  private TypeWriter() {}

  static String name(ColumnType type) {
    String element = element(type);
    return type.isArray() ? element + "[]" : element;
  }

  private static String element(ColumnType type) {
    return switch (type.base()) {
      case BOOLEAN -> "boolean";
      case SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT -> "bigint";
      case REAL -> "real";
      case DOUBLE -> "float8";
      case NUMERIC -> "numeric";
      case CHAR -> type.length() == null ? "text" : "char(" + type.length() + ")";
      case VARCHAR -> type.length() == null ? "text" : "varchar(" + type.length() + ")";
      case BINARY -> "bytea";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP -> "timestamp";
      case INTERVAL -> "interval";
      case UUID -> "uuid";
      case JSON -> "json";
      case POINT -> "spoint";
      case CIRCLE -> "scircle";
      case POLYGON -> "spoly";
      case MOC -> "smoc";
    };
  }

  /** The type in which values leave PostgreSQL, if that is not their own; else the empty text. */
  static String wireCast(ColumnType type) {
    String cast = wireElement(type.base());
    return cast.isEmpty() || type.isScalar() ? cast : cast + "[]";
  }

  private static String wireElement(BaseType base) {
    return switch (base) {
      case CHAR, TIME, INTERVAL, UUID, JSON -> "::text";
      case BOOLEAN,
          SMALLINT,
          INTEGER,
          BIGINT,
          REAL,
          DOUBLE,
          NUMERIC,
          VARCHAR,
          BINARY,
          DATE,
          TIMESTAMP,
          POINT,
          CIRCLE,
          POLYGON,
          MOC ->
          "";
    };
  }
}
