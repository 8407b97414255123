package org.almagest.server.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnFlags;

/** How the columns of a table that somebody brought lie in PostgreSQL. Immutable. */
public final class TableLayout {
  private final List<ColumnPlan> columns;
  private final Storage geometries;

  private TableLayout(List<ColumnPlan> columns, Storage geometries) {
    this.columns = List.copyOf(columns);
    this.geometries = geometries;
  }

  /** For the columns of {@code header}, whatever they are called, as their rows bring them. */
  public static TableLayout of(TableHeader header) {
    return new TableLayout(ColumnPlan.of(header), header.geometries());
  }

  /** What stands between the parentheses of CREATE TABLE. */
  public String definitions() {
    return columns.stream().map(ColumnPlan::definition).collect(Collectors.joining(", "));
  }

  /** The columns' quoted names in PostgreSQL, in the header's order. */
  public List<String> sqlNames() {
    return columns.stream().map(ColumnPlan::quoted).toList();
  }

  /**
   * The columns as a catalogue has them.
   *
   * @param header the same columns, perhaps as known later
   */
  public List<Column> columns(TableHeader header) {
    List<Column> result = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      result.add(column(header.columns().get(i), columns.get(i).sqlName()));
    }
    return result;
  }

  private Column column(TableColumn column, String sqlName) {
    return new Column(
        column.name(),
        sqlName,
        column.type(),
        storage(column.type().base()),
        column.vo(),
        column.description(),
        ColumnFlags.NONE);
  }

  /** Coverages have no form but pgSphere's. */
  private Storage storage(BaseType base) {
    if (!base.isGeometry()) {
      return Storage.PLAIN;
    }
    return base == BaseType.MOC ? Storage.PG_SPHERE : geometries;
  }
}
