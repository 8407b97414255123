package org.almagest.server.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.almagest.formats.table.TableHeader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The column that identifies a row, and its index. */
record KeyColumn(ColumnPlan column, boolean isPrimary) {
  /**
   * Indexes the key that the request names, or else the column that calls itself the main
   * identifier.
   *
   * @throws PublishProblem if the named column has nulls or repeats a value
   */
  static Optional<KeyColumn> index(
      JdbcClient client,
      String table,
      List<ColumnPlan> columns,
      PublishRequest request,
      Consumer<String> notes) {
    String named = request.key();
    if (named != null) {
      ColumnPlan column = named(columns, named);
      Optional<String> fault = fault(client, table, column);
      if (fault.isPresent()) {
        throw new PublishProblem(
            "column \"%s\" is no key: %s".formatted(column.column().name(), fault.get()));
      }
      return Optional.of(primary(client, table, column));
    }
    return columns.stream()
        .filter(KeyColumn::isMainIdentifier)
        .findFirst()
        .map(column -> recognised(client, table, column, notes));
  }

  private static KeyColumn recognised(
      JdbcClient client, String table, ColumnPlan column, Consumer<String> notes) {
    Optional<String> fault = fault(client, table, column);
    if (fault.isEmpty()) {
      return primary(client, table, column);
    }
    notes.accept(
        "column \"%s\" is the main identifier but no key: %s; it has an ordinary index"
            .formatted(column.column().name(), fault.get()));
    client.sql("CREATE INDEX ON %s (%s)".formatted(table, column.quoted())).update();
    return new KeyColumn(column, false);
  }

  private static KeyColumn primary(JdbcClient client, String table, ColumnPlan column) {
    client.sql("ALTER TABLE %s ADD PRIMARY KEY (%s)".formatted(table, column.quoted())).update();
    return new KeyColumn(column, true);
  }

  /** Why the column cannot identify rows; empty if it can. */
  private static Optional<String> fault(JdbcClient client, String table, ColumnPlan column) {
    if (column.column().type().isArray() || column.isGeometry()) {
      return Optional.of("its values cannot be compared");
    }
    return repeated(client, table, column).or(() -> missing(client, table, column));
  }

  private static Optional<String> repeated(JdbcClient client, String table, ColumnPlan column) {
    return client
        .sql(
            """
            SELECT %1$s::text || ' (' || count(*) || ' rows)' FROM %2$s WHERE %1$s IS NOT NULL
            GROUP BY %1$s HAVING count(*) > 1 ORDER BY min(ctid) LIMIT 1
            """
                .formatted(column.quoted(), table))
        .query(String.class)
        .optional()
        .map(value -> "the first value that repeats is " + value);
  }

  private static Optional<String> missing(JdbcClient client, String table, ColumnPlan column) {
    String sql = "SELECT count(*) FROM %s WHERE %s IS NULL".formatted(table, column.quoted());
    long rows = client.sql(sql).query(Long.class).single();
    return rows == 0 ? Optional.empty() : Optional.of("it is null in " + rows + " rows");
  }

  private static boolean isMainIdentifier(ColumnPlan plan) {
    String ucd = plan.column().description().ucd();
    return ucd != null && ucd.replace(" ", "").equalsIgnoreCase("meta.id;meta.main");
  }

  private static ColumnPlan named(List<ColumnPlan> columns, String name) {
    int index =
        NamedColumn.index(
            new TableHeader(columns.stream().map(ColumnPlan::column).toList(), null), name);
    return columns.get(index);
  }
}
