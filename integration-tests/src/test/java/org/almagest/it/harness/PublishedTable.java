package org.almagest.it.harness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A table that a test makes and publishes; gone when closed.
 *
 * @param name in schema {@code forms}, which has no other use
 */
public record PublishedTable(Archive archive, String name) implements AutoCloseable {
  private static final String SCHEMA =
      """
      CREATE SCHEMA IF NOT EXISTS forms;
      GRANT USAGE ON SCHEMA forms TO almagest_reader;
      INSERT INTO almagest.schemas VALUES ('forms', 'forms', NULL, NULL, 99) ON CONFLICT DO NOTHING;
      """;

  private static final String TABLE =
      """
      ANALYZE forms.%1$s;
      GRANT SELECT ON forms.%1$s TO almagest_reader;
      INSERT INTO almagest.tables (schema_name, table_name, adql_name, sql_schema, sql_name, table_type,
          row_count, longitude_column, latitude_column, position_indexed)
        SELECT 'forms', '%1$s', 'forms.%1$s', 'forms', '%1$s', 'table', count(*), 'ra', 'dec', %2$s FROM forms.%1$s;
      INSERT INTO almagest.columns (schema_name, table_name, column_name, adql_name, sql_name, base_type, storage,
          datatype, arraysize, xtype, indexed, column_index)
        SELECT 'forms', '%1$s', attname, attname, attname, base, storage, datatype, arraysize, xtype,
          storage = 'PG_SPHERE', attnum
        FROM pg_attribute JOIN (VALUES
          ('bigint', 'BIGINT', 'PLAIN', 'long', NULL, NULL),
          ('real', 'REAL', 'PLAIN', 'float', NULL, NULL),
          ('double precision', 'DOUBLE', 'PLAIN', 'double', NULL, NULL),
          ('smallint', 'SMALLINT', 'PLAIN', 'short', NULL, NULL),
          ('text', 'VARCHAR', 'PLAIN', 'char', '*', NULL),
          ('smoc', 'MOC', 'PG_SPHERE', 'char', '*', 'moc'),
          ('spoly', 'POLYGON', 'PG_SPHERE', 'double', '*', 'polygon')
        ) AS type (name, base, storage, datatype, arraysize, xtype)
          ON regexp_replace(format_type(atttypid, NULL), '^.*\\.', '') = type.name
        WHERE attrelid = 'forms.%1$s'::regclass AND attnum > 0;
      """;

  private static final String INDEX =
      "CREATE INDEX ON forms.%1$s USING gist (spoint(radians(ra),radians(\"dec\")));";

  private static final String GONE =
      """
      DELETE FROM almagest.tables WHERE schema_name = 'forms' AND table_name = '%1$s';
      DELETE FROM almagest.schemas WHERE schema_name = 'forms'
        AND NOT EXISTS (SELECT FROM almagest.tables WHERE schema_name = 'forms');
      DROP TABLE IF EXISTS forms.%1$s;
      """;

  /** Runs {@code making}, which makes the table with columns ra and dec; then indexes them. */
  public static PublishedTable make(Archive archive, String name, String making)
      throws SQLException {
    return make(archive, name, making + INDEX.formatted(name), true);
  }

  /** The same, but no index knows the positions. */
  public static PublishedTable makeWithoutIndex(Archive archive, String name, String making)
      throws SQLException {
    return make(archive, name, making, false);
  }

  private static PublishedTable make(Archive archive, String name, String making, boolean indexed)
      throws SQLException {
    PublishedTable table = new PublishedTable(archive, name);
    table.execute(GONE.formatted(name) + SCHEMA + making);
    table.execute(TABLE.formatted(name, indexed));
    return table;
  }

  private void execute(String sql) throws SQLException {
    try (Connection owner = archive.owner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute(sql);
      owner.commit();
    }
  }

  /** As a query spells it. */
  public String adql() {
    return "forms." + name;
  }

  @Override
  public void close() throws SQLException {
    execute(GONE.formatted(name));
  }
}
