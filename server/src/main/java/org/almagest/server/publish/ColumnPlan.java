package org.almagest.server.publish;

import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.almagest.schema.VoType;

/**
 * A column as it will be stored.
 *
 * @param column what the file says
 * @param sqlName its name in PostgreSQL
 * @param storage how PostgreSQL keeps it
 * @param vo its type in VOTable's words
 */
record ColumnPlan(TableColumn column, String sqlName, Storage storage, VoType vo) {
  /** The columns of a new table. */
  static List<ColumnPlan> of(TableHeader header) {
    List<TableColumn> columns = header.columns();
    List<String> names = SqlNames.ofColumns(columns.stream().map(TableColumn::name).toList());
    List<ColumnPlan> plans = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      TableColumn column = columns.get(i);
      Storage storage = storage(column.type(), header.geometries());
      plans.add(new ColumnPlan(column, names.get(i), storage, column.vo()));
    }
    return plans;
  }

  /** The columns of a new table that are known in full. */
  static List<ColumnPlan> of(List<Column> columns) {
    List<String> names = SqlNames.ofColumns(columns.stream().map(Column::name).toList());
    List<ColumnPlan> plans = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      plans.add(
          new ColumnPlan(
              new TableColumn(column.name(), column.type(), column.description()),
              names.get(i),
              column.storage(),
              column.vo()));
    }
    return plans;
  }

  /**
   * How a column of that type is kept if geometries are kept so. Coverages are pgSphere's type in
   * any case: they have no form of numbers.
   */
  static Storage storage(ColumnType type, Storage geometries) {
    if (!type.base().isGeometry()) {
      return Storage.PLAIN;
    }
    return type.base() == BaseType.MOC ? Storage.PG_SPHERE : geometries;
  }

  /** As known now that all rows have been seen. */
  ColumnPlan settled(TableColumn seen) {
    VoType settled = vo.equals(column.vo()) ? seen.vo() : vo;
    return new ColumnPlan(seen, sqlName, storage, settled);
  }

  String quoted() {
    return SqlNames.quoted(sqlName);
  }

  /** The column's line in CREATE TABLE. */
  String definition() {
    return quoted() + " " + sqlType();
  }

  /** Whether PostgreSQL keeps it as one of pgSphere's types. */
  boolean isGeometry() {
    return column.type().base().isGeometry() && storage == Storage.PG_SPHERE;
  }

  private String sqlType() {
    ColumnType type = column.type();
    boolean numbers = type.base().isGeometry() && storage == Storage.PLAIN;
    return numbers ? "double precision[]" : element(type) + (type.isArray() ? "[]" : "");
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
