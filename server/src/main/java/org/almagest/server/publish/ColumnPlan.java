package org.almagest.server.publish;

import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.ColumnType;

/**
 * A column as it will be stored.
 *
 * @param column what the file says
 * @param sqlName its name in PostgreSQL
 */
record ColumnPlan(TableColumn column, String sqlName) {
  /** The columns of a new table. */
  static List<ColumnPlan> of(TableHeader header) {
    List<TableColumn> columns = header.columns();
    List<String> names = SqlNames.ofColumns(columns.stream().map(TableColumn::name).toList());
    List<ColumnPlan> plans = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      plans.add(new ColumnPlan(columns.get(i), names.get(i)));
    }
    return plans;
  }

  String quoted() {
    return SqlNames.quoted(sqlName);
  }

  /** The column's line in CREATE TABLE. */
  String definition() {
    return quoted() + " " + sqlType(column.type());
  }

  /** Whether PostgreSQL keeps it as one of pgSphere's types. */
  boolean isGeometry() {
    return column.type().base().isGeometry();
  }

  private static String sqlType(ColumnType type) {
    return element(type) + (type.isArray() ? "[]" : "");
  }

  private static String element(ColumnType type) {
    String length = type.length() == null ? "" : "(" + type.length() + ")";
    return switch (type.base()) {
      case BOOLEAN -> "boolean";
      case SMALLINT -> "smallint";
      case INTEGER -> "integer";
      case BIGINT -> "bigint";
      case REAL -> "real";
      case DOUBLE -> "double precision";
      case NUMERIC -> "numeric";
      case CHAR -> "character" + length;
      case VARCHAR -> length.isEmpty() ? "text" : "varchar" + length;
      case BINARY -> "bytea";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP -> "timestamp";
      case INTERVAL -> "interval";
      case UUID -> "uuid";
      case JSON -> "jsonb";
      case POINT -> "spoint";
      case CIRCLE -> "scircle";
      case POLYGON -> "spoly";
      case MOC -> "smoc";
    };
  }
}
