package org.almagest.server.crossmatch;

import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.server.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up how big tables are and which indexes can be used. Thread-safe. */
@Component
class TableSizes {
  /** As of the last ANALYZE, grown like the file since. */
  private static final String ROWS =
      """
      SELECT CASE WHEN c.relkind NOT IN ('r', 'm') OR c.reltuples < 0 THEN -1
        ELSE c.reltuples / greatest(c.relpages, 1)
          * greatest(pg_relation_size(c.oid) / current_setting('block_size')::float8, 1) END
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = :schema AND c.relname = :table
      """;

  /**
   * Over rows under a policy PostgreSQL asks an index only what is LEAKPROOF: without that it would
   * read the whole table for each row of the other.
   */
  private static final String INDEX_OPEN =
      """
      SELECT NOT c.relrowsecurity OR NOT EXISTS (
        SELECT FROM pg_operator o
        JOIN pg_type l ON l.oid = o.oprleft
        JOIN pg_type r ON r.oid = o.oprright
        JOIN pg_proc p ON p.oid = o.oprcode
        WHERE (o.oprname, l.typname, r.typname) = ('<@', 'spoint', 'scircle') AND NOT p.proleakproof)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = :schema AND c.relname = :table AND c.relkind IN ('r', 'm')
      """;

  private final JdbcClient client;

  TableSizes(Database database) {
    this.client = JdbcClient.create(database.owner());
  }

  TableSize of(Table table) {
    double rows = ask(ROWS, table, Double.class, -1.0);
    boolean indexed = table.position().filter(SkyPosition::indexed).isPresent();
    return new TableSize(rows, indexed && ask(INDEX_OPEN, table, Boolean.class, false));
  }

  private <T> T ask(String sql, Table table, Class<T> type, T otherwise) {
    return client
        .sql(sql)
        .param("schema", table.sqlSchema())
        .param("table", table.sqlName())
        .query(type)
        .optional()
        .orElse(otherwise);
  }
}
