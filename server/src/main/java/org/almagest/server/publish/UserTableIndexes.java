package org.almagest.server.publish;

import java.util.List;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Builds and drops indexes of a user's table, within a transaction that somebody else commits. Who
 * reads the table does not wait for one that is built. For one thread.
 */
public final class UserTableIndexes {
  private static final String OF_COLUMN =
      """
      SELECT CAST(CAST(i.indexrelid AS regclass) AS text)
      FROM pg_index i
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = :column
      WHERE i.indrelid = CAST(:table AS regclass) AND i.indnatts = 1 AND i.indkey[0] = a.attnum
      """;

  private static final String OF_POSITION =
      """
      SELECT CAST(CAST(i.indexrelid AS regclass) AS text)
      FROM pg_index i
      WHERE i.indrelid = CAST(:table AS regclass) AND i.indexprs IS NOT NULL
        AND CAST(:column AS text) IS NOT NULL
      """;

  private static final String REPEATS =
      "SELECT EXISTS (SELECT FROM %2$s WHERE %1$s IS NOT NULL GROUP BY %1$s HAVING count(*) > 1)";

  private final JdbcClient client;
  private final String table;

  /** Of one table. */
  public UserTableIndexes(JdbcClient client, TableTarget target) {
    this.client = client;
    this.table = target.sql();
  }

  /** Whether columns of that kind can have an index. */
  public static boolean suits(Column column) {
    BaseType base = column.type().base();
    boolean plainGeometry = base.isGeometry() && column.storage() == Column.Storage.PLAIN;
    return column.type().isScalar() && !plainGeometry && base != BaseType.JSON;
  }

  /** Indexes a column. */
  public void create(Column column, boolean unique) {
    boolean sky = column.type().base().isGeometry();
    client
        .sql(
            "CREATE %s INDEX ON %s USING %s (%s)"
                .formatted(unique ? "UNIQUE" : "", table, sky ? "gist" : "btree", quoted(column)))
        .update();
  }

  /** Whether two rows have the same value in the column. */
  public boolean repeats(Column column) {
    return client.sql(REPEATS.formatted(quoted(column), table)).query(Boolean.class).single();
  }

  /** Drops what indexes the column alone. */
  public void drop(Column column) {
    drop(OF_COLUMN, column.sqlName());
  }

  /** Whether all positions are in degrees, as far as can be told. */
  public boolean inDegrees(Column longitude, Column latitude) {
    return InDegrees.holds(client, table, longitude.sqlName(), latitude.sqlName());
  }

  /** Indexes the position, and no other. */
  public void createPosition(Column longitude, Column latitude) {
    dropPosition();
    client.sql(SpatialIndex.definition(table, quoted(longitude), quoted(latitude))).update();
  }

  /** Drops what indexes the position. */
  public void dropPosition() {
    drop(OF_POSITION, "");
  }

  /** Lets the planner know of new indexes. */
  public void analyze() {
    client.sql("ANALYZE " + table).update();
  }

  private void drop(String which, String column) {
    List<String> found =
        client
            .sql(which)
            .param("table", table)
            .param("column", column)
            .query((row, _) -> row.getString(1))
            .list();
    found.forEach(index -> client.sql("DROP INDEX " + index).update());
  }

  private static String quoted(Column column) {
    return SqlNames.quoted(column.sqlName());
  }
}
