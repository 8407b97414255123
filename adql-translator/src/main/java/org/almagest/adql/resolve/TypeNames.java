package org.almagest.adql.resolve;

import org.almagest.schema.ColumnType;

/** Types in the words of messages. */
final class TypeNames {
  private TypeNames() {}

  /** {@code text}, {@code a number (INTEGER)}, {@code an array of REAL}. */
  static String of(ColumnType type) {
    if (type.isArray()) {
      return "an array of " + type.base();
    }
    return switch (type.base()) {
      case SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> "a number (" + type.base() + ")";
      case CHAR, VARCHAR -> "text";
      case POINT, CIRCLE, POLYGON, MOC -> "a geometry (" + type.base() + ")";
      case BOOLEAN -> "a boolean";
      case BINARY, TIME, TIMESTAMP, DATE, UUID, JSON -> "a " + type.base();
      case INTERVAL -> "an INTERVAL";
    };
  }
}
