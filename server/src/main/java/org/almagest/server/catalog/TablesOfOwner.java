package org.almagest.server.catalog;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All tables of somebody who goes. For one thread. */
public final class TablesOfOwner {
  /** Each table takes a few entries of PostgreSQL's table of locks until its transaction ends. */
  private static final int AT_ONCE = 100;

  private static final String KEY = "hashtextextended('tables ' || :owner, 20261121)";

  /** Whoever loads a table for the owner at this moment gives up; they hold the key shared. */
  private static final String END_LOADS =
      """
      SELECT pg_terminate_backend(l.pid)
      FROM pg_locks l
      CROSS JOIN (SELECT %s AS key) k
      WHERE l.locktype = 'advisory' AND l.pid <> pg_backend_pid() AND l.objsubid = 1
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND l.classid = CAST((k.key >> 32) & 4294967295 AS oid)
        AND l.objid = CAST(k.key & 4294967295 AS oid)
      """
          .formatted(KEY);

  private static final String TABLES =
      """
      SELECT c.relname, format('DROP TABLE %I.%I', n.nspname, c.relname) AS statement
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = :schema AND c.relkind = 'r'
      LIMIT :most
      """;

  /** A schema of that name that somebody else made is left alone. */
  private static final String HAS_SCHEMA =
      "SELECT count(*) FROM almagest.schemas WHERE schema_name = :schema AND owner = :owner";

  private static final String FORGET =
      "DELETE FROM almagest.tables WHERE sql_schema = :schema AND sql_name = :table";

  private final JdbcClient client;
  private final TransactionTemplate step;
  private final String owner;
  private final String schema;

  /**
   * Of {@code owner}, whose account is shut.
   *
   * @param source as the service's role
   * @param owner the login name
   */
  public TablesOfOwner(DataSource source, String owner) {
    this.client = JdbcClient.create(source);
    this.step = new TransactionTemplate(new JdbcTransactionManager(source));
    this.owner = owner;
    this.schema = "user_" + owner;
  }

  /**
   * Says that the transaction of {@code client} makes or changes a table of {@code owner}, so that
   * nobody removes the owner meanwhile.
   */
  public static void enter(JdbcClient client, String owner) {
    client
        .sql("SELECT pg_advisory_xact_lock_shared(" + KEY + ")")
        .param("owner", owner)
        .query()
        .listOfRows();
  }

  /** Drops so many that the rest can go in one transaction; each step holds for itself. */
  public void thin() {
    boolean more = hasSchema();
    while (more) {
      more = Boolean.TRUE.equals(step.execute(_ -> dropSome() == AT_ONCE));
    }
  }

  /** Drops what is left, and the schema, within the transaction that is open. */
  public void drop() {
    if (!hasSchema()) {
      return;
    }
    dropSome();
    client.sql("DROP SCHEMA IF EXISTS " + schema + " CASCADE").update();
    client
        .sql("DELETE FROM almagest.tables WHERE schema_name = :schema")
        .param("schema", schema)
        .update();
    client.sql("DELETE FROM almagest.schemas WHERE owner = :owner").param("owner", owner).update();
  }

  private boolean hasSchema() {
    return client
            .sql(HAS_SCHEMA)
            .param("schema", schema)
            .param("owner", owner)
            .query(Long.class)
            .single()
        > 0;
  }

  private int dropSome() {
    client.sql(END_LOADS).param("owner", owner).query().listOfRows();
    client
        .sql("SELECT pg_advisory_xact_lock(" + KEY + ")")
        .param("owner", owner)
        .query()
        .listOfRows();
    List<Found> found =
        client
            .sql(TABLES)
            .param("schema", schema)
            .param("most", AT_ONCE)
            .query((row, _) -> new Found(row.getString("relname"), row.getString("statement")))
            .list();
    for (Found table : found) {
      client.sql(table.statement()).update();
      client.sql(FORGET).param("schema", schema).param("table", table.relname()).update();
    }
    return found.size();
  }

  private record Found(String relname, String statement) {}
}
