package org.almagest.server.restriction;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The policies on one table, changed within a transaction that somebody else commits. */
final class Policies {
  /** Lets all rows pass, for the others to hold some back: without one PostgreSQL shows none. */
  private static final String ALL = "almagest_rows";

  private static final String ONE = ALL + "_";

  private static final String FOREIGN =
      """
      SELECT p.polname
      FROM pg_policy p
      WHERE p.polrelid = CAST(:table AS regclass) AND NOT starts_with(p.polname, 'almagest_rows')
      LIMIT 1
      """;

  private static final String OURS =
      """
      SELECT count(*) FROM pg_policy
      WHERE polrelid = CAST(:table AS regclass) AND starts_with(polname, 'almagest_rows_')
      """;

  private static final String EXISTS =
      """
      SELECT count(*) FROM pg_policy
      WHERE polrelid = CAST(:table AS regclass) AND polname = 'almagest_rows'
      """;

  private final JdbcClient client;
  private final String readerRole;
  private final String table;

  Policies(JdbcClient client, String readerRole, String sqlSchema, String sqlName) {
    this.client = client;
    this.readerRole = PolicySql.quoted(readerRole);
    this.table = PolicySql.quoted(sqlSchema) + "." + PolicySql.quoted(sqlName);
  }

  /**
   * Adds the policy of a restriction.
   *
   * @throws DataAccessException if it fails on a row that is there, or cannot be
   */
  void add(long id, String visible) {
    refuseForeign();
    execute("LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE", table);
    tryOut(visible);
    if (count(EXISTS) == 0) {
      execute("CREATE POLICY %s ON %s FOR SELECT TO %s USING (true)", ALL, table, readerRole);
    }
    execute(
        "CREATE POLICY %s ON %s AS RESTRICTIVE FOR SELECT TO %s USING (%s)",
        ONE + id, table, readerRole, visible);
    execute("ALTER TABLE %s ENABLE ROW LEVEL SECURITY", table);
  }

  /**
   * Asks the policy about every row, as the owner. One that failed would fail for whoever queries,
   * and tell of a row that they may not see.
   */
  void tryOut(String visible) {
    client
        .sql("SELECT count(*) FILTER (WHERE %s) FROM %s".formatted(visible, table))
        .query(Long.class)
        .single();
  }

  /** Takes it away; with the last one the table is as if there had never been any. */
  void remove(long id) {
    execute("DROP POLICY IF EXISTS %s ON %s", ONE + id, table);
    if (count(OURS) == 0) {
      execute("ALTER TABLE %s DISABLE ROW LEVEL SECURITY", table);
      execute("DROP POLICY IF EXISTS %s ON %s", ALL, table);
    }
  }

  /** Ours would open what another lets pass to some only. */
  private void refuseForeign() {
    List<String> foreign =
        client.sql(FOREIGN).param("table", table).query((row, _) -> row.getString(1)).list();
    if (!foreign.isEmpty()) {
      throw new RestrictionProblem(
          "table %s has a row-level security policy of another hand, \"%s\"; drop it first"
              .formatted(table, foreign.getFirst()));
    }
  }

  private long count(String question) {
    return client.sql(question).param("table", table).query(Long.class).single();
  }

  private void execute(String template, String... parts) {
    client.sql(template.formatted((Object[]) parts)).update();
  }
}
