package org.almagest.server.crossmatch;

import org.almagest.schema.BaseType;
import org.almagest.schema.Column;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;

/** Values in the form in which they leave PostgreSQL ({@link org.almagest.schema.BaseType}). */
final class WireForm {
  private WireForm() {}

  static String of(Column column, String table) {
    String name = table + "." + Sql.quoted(column.sqlName());
    if (column.storage() == Storage.PG_SPHERE) {
      return column.type().base() == BaseType.MOC ? name + "::text" : "adql.degrees(" + name + ")";
    }
    return name + cast(column.type());
  }

  private static String cast(ColumnType type) {
    String cast =
        switch (type.base()) {
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
    return cast.isEmpty() || type.isScalar() ? cast : cast + "[]";
  }
}
