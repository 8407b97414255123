package org.almagest.server.publish;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.almagest.schema.Citation;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A table that queries read and no catalogue lists. */
public final class QueryTable {
  /** Fewer rows are looked through as quickly. */
  private static final int WORTH_AN_INDEX = 1000;

  private QueryTable() {}

  /**
   * Makes one of {@code content}, within a transaction that somebody else commits: its rows,
   * statistics, and nobody's right to read it.
   *
   * @param connection as the service's role, not in auto-commit mode
   * @param name what queries call it
   * @param sqlSchema its schema in PostgreSQL, which exists
   * @param sqlName its name there
   * @throws PublishProblem if a row does not fit
   * @throws IOException if the content cannot be read, naming row and column
   */
  public static Table make(
      Connection connection, TableName name, String sqlSchema, String sqlName, TableContent content)
      throws SQLException, IOException {
    JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    String table = SqlNames.quoted(sqlSchema) + "." + SqlNames.quoted(sqlName);
    TableLayout layout = TableLayout.of(content.header());
    client.sql("CREATE TABLE %s (%s)".formatted(table, layout.definitions())).update();
    long rows = content.load(connection, table, layout.sqlNames(), List.of());
    List<ColumnPlan> columns = ColumnPlan.of(content.header());
    Optional<PositionColumns> position =
        PositionColumns.recognised(content.header().columns())
            .filter(at -> rows >= WORTH_AN_INDEX && at.holds(client, table, columns));
    position.ifPresent(at ->
        SpatialIndex.create(
            client, table, columns.get(at.longitude()), columns.get(at.latitude())));
    client.sql("ANALYZE " + table).update();
    return new Table(
        name,
        sqlSchema,
        sqlName,
        Table.Kind.TABLE,
        layout.columns(content.header()),
        List.of(),
        position.map(at -> sky(columns, at)),
        rows,
        content.header().description(),
        null,
        Citation.NONE);
  }

  private static SkyPosition sky(List<ColumnPlan> columns, PositionColumns at) {
    return new SkyPosition(
        columns.get(at.longitude()).column().name(),
        columns.get(at.latitude()).column().name(),
        null,
        true);
  }
}
