package org.almagest.server.upload;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Citation;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.almagest.server.publish.PublishProblem;
import org.almagest.server.publish.TableContent;
import org.almagest.server.publish.TableLayout;

/** One table of a query: open, then in PostgreSQL. One thread. */
final class UploadedTable implements AutoCloseable {
  /** The schema of a session's own tables. */
  private static final String SQL_SCHEMA = "pg_temp";

  private final Upload upload;
  private final String sqlName;
  private final TableSource source;
  private final TableLayout layout;
  private Optional<SkyPosition> position = Optional.empty();
  private long rows = -1;

  /**
   * @param number of the table among those of its query, from 1: its name in PostgreSQL is no
   *     user's choice, as a table's name is a type's too
   */
  UploadedTable(Upload upload, int number, TableSource source) throws BadTableException {
    this.upload = upload;
    this.sqlName = "upload_" + number;
    this.source = source;
    if (source.header().columns().isEmpty()) {
      throw new BadTableException("the table has no columns");
    }
    this.layout = TableLayout.of(source.header());
  }

  Upload upload() {
    return upload;
  }

  TableHeader header() {
    return source.header();
  }

  /** Rows that it has; -1 before they have been read. */
  long rows() {
    return rows;
  }

  /** As far as it is known by now. */
  Table table() {
    return new Table(
        new TableName(Uploads.SCHEMA, upload.name()),
        SQL_SCHEMA,
        sqlName,
        Table.Kind.TABLE,
        layout.columns(source.header()),
        List.of(),
        position,
        rows,
        source.header().description(),
        null,
        Citation.NONE);
  }

  String sql() {
    return SQL_SCHEMA + "." + sqlName;
  }

  /** Makes it, and reads its rows into it. */
  void load(Connection connection, Progress progress) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(
          "CREATE TEMPORARY TABLE %s (%s) ON COMMIT DROP".formatted(sql(), layout.definitions()));
    }
    try {
      rows =
          TableContent.of(source, progress).load(connection, sql(), layout.sqlNames(), List.of());
    } catch (PublishProblem refused) {
      throw new BadTableException(String.valueOf(refused.getMessage()), refused);
    }
  }

  /** Has its rows found by their position, and says so from now on. */
  void index(Connection connection, SkyColumns sky) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(
          "CREATE INDEX ON %s USING gist (spoint(radians(%s),radians(%s)))"
              .formatted(
                  sql(),
                  layout.sqlNames().get(sky.longitude()),
                  layout.sqlNames().get(sky.latitude())));
    }
    position = Optional.of(sky.position(header()));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
