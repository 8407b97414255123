package org.almagest.server.jobtable;

import java.util.List;
import java.util.Optional;
import org.almagest.schema.Citation;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A loaded table, as the database keeps it in JSON.
 *
 * @param sqlName its name in PostgreSQL
 * @param columns in order
 * @param position where its rows have theirs, null if it is not known
 * @param rows it holds
 * @param description for people, null if none
 */
record Layout(
    String sqlName,
    List<LayoutColumn> columns,
    @Nullable SkyPosition position,
    long rows,
    @Nullable String description) {
  static final String SQL_SCHEMA = "almagest_job";

  Layout {
    columns = List.copyOf(columns);
  }

  static Layout of(Table table) {
    return new Layout(
        table.sqlName(),
        table.columns().stream().map(LayoutColumn::of).toList(),
        table.position().orElse(null),
        table.rows(),
        table.description());
  }

  /** The table as the query finds it. */
  Table table(JobName name) {
    return new Table(
        new TableName(JobTables.SCHEMA, name.table()),
        SQL_SCHEMA,
        sqlName,
        Table.Kind.TABLE,
        columns.stream().map(LayoutColumn::column).toList(),
        List.of(),
        Optional.ofNullable(position),
        rows,
        description,
        null,
        Citation.NONE);
  }
}
