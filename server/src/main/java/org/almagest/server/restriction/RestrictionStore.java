package org.almagest.server.restriction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.almagest.schema.TableName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of {@code almagest.restrictions}. */
final class RestrictionStore {
  private static final String ADD =
      """
      INSERT INTO almagest.restrictions
        (schema_name, table_name, condition, public_from, release_column, group_id, group_column,
         visible, columns, sql_columns, sql_types)
      VALUES
        (:schema, :table, :condition, :publicFrom, :releaseColumn, :group, :groupColumn,
         :visible, string_to_array(:columns, chr(1)), string_to_array(:sqlColumns, chr(1)),
         string_to_array(:sqlTypes, chr(1)))
      RETURNING id
      """;

  private static final String ALL =
      "SELECT * FROM almagest.restrictions ORDER BY schema_name, table_name, id";

  private static final String REMOVE = "DELETE FROM almagest.restrictions WHERE id = :id";

  /** A date compared as another type would depend on the session's time zone. */
  private static final String STRAYED =
      """
      SELECT c.name
      FROM almagest.restrictions r
      JOIN almagest.tables t USING (schema_name, table_name)
      CROSS JOIN unnest(r.columns, r.sql_columns, r.sql_types) AS c(name, sql_name, sql_type)
      WHERE r.id = :id AND NOT EXISTS (
        SELECT
        FROM almagest.columns k
        JOIN pg_attribute a ON a.attname = k.sql_name
          AND a.attrelid = CAST(format('%I.%I', t.sql_schema, t.sql_name) AS regclass)
        WHERE k.schema_name = t.schema_name AND k.table_name = t.table_name
          AND lower(k.column_name) = lower(c.name) AND k.sql_name = c.sql_name
          AND (c.name IS DISTINCT FROM r.release_column OR format_type(a.atttypid, NULL) = c.sql_type))
      ORDER BY 1
      """;

  private final JdbcClient client;

  RestrictionStore(JdbcClient client) {
    this.client = client;
  }

  /** Keeps a rule and gives it a number. */
  long add(TableName table, Rule rule, String visible, List<PolicyColumn> columns) {
    @Nullable Instant publicFrom = rule.publicFrom();
    return client
        .sql(ADD)
        .param("schema", table.schema())
        .param("table", table.table())
        .param("condition", rule.condition(), Types.VARCHAR)
        .param(
            "publicFrom",
            publicFrom == null ? null : publicFrom.atOffset(ZoneOffset.UTC),
            Types.TIMESTAMP_WITH_TIMEZONE)
        .param("releaseColumn", rule.releaseColumn(), Types.VARCHAR)
        .param("group", rule.group(), Types.VARCHAR)
        .param("groupColumn", rule.groupColumn(), Types.VARCHAR)
        .param("visible", visible)
        .param("columns", joined(columns.stream().map(PolicyColumn::name).toList()))
        .param("sqlColumns", joined(columns.stream().map(PolicyColumn::sqlName).toList()))
        .param("sqlTypes", joined(columns.stream().map(PolicyColumn::sqlType).toList()))
        .query(Long.class)
        .single();
  }

  /** No name holds the character between them. */
  private static String joined(List<String> names) {
    return String.join("\u0001", names);
  }

  List<StoredRule> all() {
    return client.sql(ALL).query((row, _) -> stored(row)).list();
  }

  List<StoredRule> of(TableName table) {
    return all().stream().filter(rule -> rule.restriction().table().equals(table)).toList();
  }

  void remove(long id) {
    client.sql(REMOVE).param("id", id).update();
  }

  /** Columns that a rule looks at and its table has no more, or as dates of another kind. */
  List<String> strayed(long id) {
    return client.sql(STRAYED).param("id", id).query((row, _) -> row.getString(1)).list();
  }

  private static StoredRule stored(ResultSet row) throws SQLException {
    @Nullable Timestamp publicFrom = row.getTimestamp("public_from");
    Rule rule =
        new Rule(
            row.getString("condition"),
            publicFrom == null ? null : publicFrom.toInstant(),
            row.getString("release_column"),
            row.getString("group_id"),
            row.getString("group_column"));
    TableName table = new TableName(row.getString("schema_name"), row.getString("table_name"));
    return new StoredRule(
        new Restriction(row.getLong("id"), table, rule), row.getString("visible"));
  }

  /**
   * A restriction as it is kept.
   *
   * @param visible the expression of its policy
   */
  record StoredRule(Restriction restriction, String visible) {}
}
