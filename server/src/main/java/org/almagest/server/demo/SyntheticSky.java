package org.almagest.server.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.ColumnsFile;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.ColumnType;
import org.almagest.server.publish.TableContent;

/** The rows of {@code demo.sky}, made in the database. */
record SyntheticSky(TableHeader header, String insert) implements TableContent {
  /** The number between 0 and 1 at a place of a row's hash, which has 24 of them from 0 on. */
  private static final String UNIFORM =
      """
      CREATE FUNCTION pg_temp.uniform(hash text, place integer) RETURNS float8 IMMUTABLE LANGUAGE sql AS $$
        SELECT (('x' || substr(hash, 8 * place + 1, 8))::bit(32)::bigint + 0.5::float8) / 4294967296.0::float8
      $$
      """;

  /** A normal deviate (Box and Muller) out of a place and the next one. */
  private static final String NORMAL =
      """
      CREATE FUNCTION pg_temp.normal(hash text, place integer) RETURNS float8 IMMUTABLE LANGUAGE sql AS $$
        SELECT sqrt(-2 * ln(pg_temp.uniform(hash, place))) * cos(2 * pi() * pg_temp.uniform(hash, place + 1))
      $$
      """;

  static TableContent content() throws IOException {
    try (Resource columns = Resource.copy("sky.columns.csv")) {
      return new SyntheticSky(header(ColumnsFile.read(columns.path())), Resource.text("sky.sql"));
    }
  }

  @Override
  public long load(Connection connection, String table, List<String> columns, List<Limits> limits)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(UNIFORM);
      statement.execute(NORMAL);
      long rows = statement.executeLargeUpdate(insert.formatted(table, String.join(", ", columns)));
      statement.execute("DROP FUNCTION pg_temp.normal(text, integer)");
      statement.execute("DROP FUNCTION pg_temp.uniform(text, integer)");
      return rows;
    }
  }

  private static TableHeader header(ColumnGuide guide) {
    List<TableColumn> columns = new ArrayList<>();
    for (ColumnGuide.Entry entry : guide.entries()) {
      ColumnType type = entry.type() == null ? ColumnType.DOUBLE : entry.type();
      columns.add(new TableColumn(entry.name(), type, entry.description()));
    }
    return new TableHeader(columns, null);
  }
}
