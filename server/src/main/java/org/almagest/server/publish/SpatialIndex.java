package org.almagest.server.publish;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indexes over the sky. */
final class SpatialIndex {
  /** Above this, ordering the rows costs more than it brings while an operator waits. */
  private static final long MOST_ROWS_TO_ORDER = 5_000_000;

  private SpatialIndex() {}

  /**
   * Indexes the position by the very expression that queries are translated to, and orders the rows
   * by it, so that a cone reads few pages.
   */
  static void onPosition(
      JdbcClient client, String table, ColumnPlan longitude, ColumnPlan latitude, long rows) {
    create(client, table, longitude, latitude);
    if (rows <= MOST_ROWS_TO_ORDER) {
      order(client, table);
    }
  }

  /** The index alone: the rows stay where they are. */
  static void create(JdbcClient client, String table, ColumnPlan longitude, ColumnPlan latitude) {
    client.sql(definition(table, longitude.quoted(), latitude.quoted())).update();
  }

  /** The statement that makes it, of quoted names. */
  static String definition(String table, String longitude, String latitude) {
    return "CREATE INDEX ON %s USING gist (spoint(radians(%s),radians(%s)))"
        .formatted(table, longitude, latitude);
  }

  /** Indexes every column of a geometry. */
  static void onGeometries(JdbcClient client, String table, List<ColumnPlan> columns) {
    for (ColumnPlan column : columns) {
      if (isIndexed(column)) {
        client.sql("CREATE INDEX ON %s USING gist (%s)".formatted(table, column.quoted())).update();
      }
    }
  }

  /** Whether the column gets an index of its own. */
  static boolean isIndexed(ColumnPlan column) {
    return column.isGeometry() && column.column().type().isScalar();
  }

  private static void order(JdbcClient client, String table) {
    String index =
        client
            .sql(
                """
                SELECT quote_ident(c.relname)
                FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE i.indrelid = CAST(:t AS regclass)
                """)
            .param("t", table)
            .query(String.class)
            .single();
    client.sql("CLUSTER %s USING %s".formatted(table, index)).update();
  }
}
