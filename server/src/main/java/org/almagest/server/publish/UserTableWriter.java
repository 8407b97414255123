package org.almagest.server.publish;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.Citation;
import org.almagest.schema.Column;
import org.almagest.schema.Column.Storage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes tables of users and adds rows to them, within a transaction that somebody else commits and
 * that holds the table's name. The schema exists. For one thread.
 */
public final class UserTableWriter {
  private final Connection connection;
  private final JdbcClient client;
  private final String readerRole;
  private final long indexedAtOnce;
  private final CatalogueWriter catalogue;

  /**
   * A writer in one transaction.
   *
   * @param connection as the service's role, not in auto-commit mode
   * @param readerRole the role that users' queries run as
   * @param indexedAtOnce rows up to which positions are indexed before the table is there
   */
  public UserTableWriter(Connection connection, String readerRole, long indexedAtOnce) {
    this.connection = connection;
    this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.readerRole = readerRole;
    this.indexedAtOnce = indexedAtOnce;
    this.catalogue = new CatalogueWriter(client);
  }

  /**
   * Makes a table of rows.
   *
   * @param description what it is, null to take the content's
   * @throws PublishProblem if the content is no table, saying why
   * @throws IOException if it cannot be read, naming row and column
   */
  public UserTableMade create(
      TableTarget target, @Nullable String description, TableContent content)
      throws SQLException, IOException {
    TableHeader header = content.header();
    if (header.columns().isEmpty()) {
      throw new PublishProblem("the table has no columns");
    }
    List<ColumnPlan> columns = ColumnPlan.of(header);
    createStorage(target, columns);
    List<String> names = columns.stream().map(ColumnPlan::quoted).toList();
    long rows = content.load(connection, target.sql(), names, List.of());
    TableHeader seen = content.header();
    List<ColumnPlan> settled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      settled.add(columns.get(i).settled(seen.columns().get(i)));
    }
    return finish(target, description != null ? description : seen.description(), settled, rows);
  }

  /** Makes a table without rows. */
  public UserTableMade create(
      TableTarget target, @Nullable String description, List<Column> columns) {
    List<ColumnPlan> plans = ColumnPlan.of(columns);
    createStorage(target, plans);
    return finish(target, description, plans, 0);
  }

  /** Begins a table whose rows come as messages of COPY binary. */
  public UserTableCopy copy(TableTarget target, @Nullable String description, List<Column> columns)
      throws SQLException {
    List<ColumnPlan> plans = ColumnPlan.of(columns);
    createStorage(target, plans);
    List<String> names = plans.stream().map(ColumnPlan::quoted).toList();
    return new UserTableCopy(
        connection, target, names, rows -> finish(target, description, plans, rows));
  }

  /**
   * Adds rows to a table that exists; columns that the content lacks stay null.
   *
   * @throws PublishProblem if the table is not there or the content does not go with it
   */
  public UserTableMade append(TableTarget target, TableContent content)
      throws SQLException, IOException {
    Existing table = Existing.find(client, target).orElseThrow(() -> Guard.absent(target));
    List<ColumnPlan> columns = Appended.columns(table, content.header());
    refuseOtherGeometries(columns, content.header());
    List<String> names = columns.stream().map(ColumnPlan::quoted).toList();
    long added = content.load(connection, target.sql(), names, List.of());
    client.sql("ANALYZE " + target.sql()).update();
    TableHeader seen = content.header();
    for (int i = 0; i < columns.size(); i++) {
      if (seen.columns().get(i).type().unicode()) {
        catalogue.setUnicode(table.name(), columns.get(i).column().name());
      }
    }
    catalogue.addRows(table.name(), added);
    return new UserTableMade(table.name(), added, Optional.empty(), true);
  }

  private static void refuseOtherGeometries(List<ColumnPlan> columns, TableHeader header) {
    for (ColumnPlan column : columns) {
      Storage brought = ColumnPlan.storage(column.column().type(), header.geometries());
      if (column.column().type().base().isGeometry() && column.storage() != brought) {
        throw new PublishProblem(
            "column \"%s\" keeps its geometries in another form than these rows bring them; send them in another format"
                .formatted(column.column().name()));
      }
    }
  }

  private void createStorage(TableTarget target, List<ColumnPlan> columns) {
    List<String> definitions = columns.stream().map(ColumnPlan::definition).toList();
    client
        .sql("CREATE TABLE %s (%s)".formatted(target.sql(), String.join(", ", definitions)))
        .update();
  }

  private UserTableMade finish(
      TableTarget target, @Nullable String description, List<ColumnPlan> columns, long rows) {
    Optional<PositionColumns> position =
        PositionColumns.recognised(columns.stream().map(ColumnPlan::column).toList())
            .filter(at -> at.holds(client, target.sql(), columns));
    boolean now = position.isPresent() && rows <= indexedAtOnce;
    if (now) {
      PositionColumns at = position.orElseThrow();
      SpatialIndex.create(
          client, target.sql(), columns.get(at.longitude()), columns.get(at.latitude()));
    }
    SpatialIndex.onGeometries(client, target.sql(), columns);
    client.sql("ANALYZE " + target.sql()).update();
    CatalogueEntry entry =
        new CatalogueEntry(
            target,
            columns,
            position,
            now,
            Optional.empty(),
            Optional.empty(),
            rows,
            description,
            Citation.NONE);
    catalogue.add(entry);
    new OwnerPolicy(client, readerRole).put(target);
    return new UserTableMade(target.name(), rows, entry.position().map(_ -> entry.sky()), now);
  }
}
