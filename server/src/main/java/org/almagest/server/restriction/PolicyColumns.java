package org.almagest.server.restriction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.almagest.schema.Column;
import org.almagest.schema.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the columns of one table that rules name. */
final class PolicyColumns {
  private static final String TYPE =
      """
      SELECT format_type(a.atttypid, NULL)
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = :schema AND c.relname = :table AND a.attname = :column AND a.attnum > 0
      """;

  private static final Set<String> TEXTS = Set.of("text", "character varying", "character");

  private final JdbcClient client;
  private final Table table;

  PolicyColumns(JdbcClient client, Table table) {
    this.client = client;
    this.table = table;
  }

  /** The column of that name, in any case unless two differ by it alone; null for null. */
  @Nullable PolicyColumn find(@Nullable String name) {
    return name == null ? null : column(name);
  }

  /** The same for one that names groups. */
  @Nullable PolicyColumn findText(@Nullable String name) {
    PolicyColumn column = find(name);
    if (column != null && !TEXTS.contains(column.sqlType())) {
      throw new RestrictionProblem(
          "column \"%s\" holds no text (PostgreSQL: %s), so it names no groups"
              .formatted(column.name(), column.sqlType()));
    }
    return column;
  }

  /** These and those that a condition uses, each once. */
  List<PolicyColumn> all(
      Set<String> used, @Nullable PolicyColumn release, @Nullable PolicyColumn group) {
    Set<String> names = new TreeSet<>(used);
    if (release != null) {
      names.add(release.name());
    }
    if (group != null) {
      names.add(group.name());
    }
    List<PolicyColumn> columns = new ArrayList<>();
    names.forEach(name -> columns.add(column(name)));
    return columns;
  }

  private PolicyColumn column(String name) {
    List<Column> exact = called(name, false);
    List<Column> found = exact.isEmpty() ? called(name, true) : exact;
    if (found.size() != 1) {
      throw new RestrictionProblem(
          found.isEmpty()
              ? "table %s has no column \"%s\"".formatted(table.name(), name)
              : "table %s has several columns \"%s\"; give the case too"
                  .formatted(table.name(), name));
    }
    Column column = found.getFirst();
    return new PolicyColumn(column.name(), column.sqlName(), type(column));
  }

  private List<Column> called(String name, boolean inAnyCase) {
    return table.columns().stream()
        .filter(
            column -> inAnyCase ? column.name().equalsIgnoreCase(name) : column.name().equals(name))
        .toList();
  }

  private String type(Column column) {
    return client
        .sql(TYPE)
        .param("schema", table.sqlSchema())
        .param("table", table.sqlName())
        .param("column", column.sqlName())
        .query(String.class)
        .single();
  }
}
