package org.almagest.server.publish;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Frame;
import org.almagest.schema.SkyPosition;
import org.almagest.server.restriction.Inheritance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One publication, within one transaction that somebody else commits. */
final class Publication {
  /** Any number, the same for all: two publications at a time would trip over each other. */
  private static final long LOCK = 0x616c6d6167657374L;

  /** An index build must not go on, holding the lock, for a process that was killed. */
  private static final String NOTICE_OUR_END =
      "SELECT set_config('client_connection_check_interval', '1s', true) WHERE version() LIKE '%linux%'";

  private final Connection connection;
  private final JdbcClient client;
  private final String readerRole;
  private final PublishRequest request;
  private final TableContent content;
  private final CatalogueWriter catalogue;
  private final List<String> notes = new ArrayList<>();

  Publication(
      Connection connection, String readerRole, PublishRequest request, TableContent content) {
    this.connection = connection;
    this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.readerRole = readerRole;
    this.request = request;
    this.content = content;
    this.catalogue = new CatalogueWriter(client);
  }

  Published run() throws SQLException, IOException {
    client.sql(NOTICE_OUR_END).query().listOfRows();
    client.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().listOfRows();
    Optional<Existing> existing = Guard.check(client, request);
    return switch (request.mode()) {
      case APPEND -> append(existing.orElseThrow());
      case CREATE -> create(existing);
      case REPLACE -> create(existing);
    };
  }

  private Published create(Optional<Existing> before) throws SQLException, IOException {
    TableTarget target = target(before);
    TableHeader header = content.header();
    if (header.columns().isEmpty()) {
      throw new PublishProblem("the file has no columns");
    }
    Optional<PositionColumns> position = PositionColumns.find(header, request);
    String loading = loadingName(target, before.isPresent());
    List<ColumnPlan> columns = createStorage(target, loading, header);
    long rows = load(loading, columns, position);
    List<ColumnPlan> settled = settled(columns);
    settled.stream().filter(Publication::isPolygon).forEach(this::noteOutlines);
    CatalogueEntry entry = index(target, loading, settled, position, rows);
    before.ifPresent(old -> giveWay(old, target, loading));
    catalogue.add(entry);
    Inheritance.carryOver(client, readerRole, target.name(), target.sqlSchema(), target.sqlName());
    grant(target);
    return published(entry);
  }

  /** A table in place of another keeps that one's spelling. */
  private TableTarget target(Optional<Existing> before) {
    TableTarget target =
        before
            .map(old ->
                new TableTarget(
                    old.name(), request.target().sqlSchema(), request.target().sqlName()))
            .orElse(request.target());
    Optional<String> schema =
        client
            .sql(
                "SELECT schema_name FROM almagest.schemas WHERE lower(schema_name) = lower(:name) ORDER BY schema_name = :name DESC LIMIT 1")
            .param("name", target.name().schema())
            .query(String.class)
            .optional();
    return schema.map(target::inSchema).orElse(target);
  }

  /** Beside the old table, so that readers wait only for the last moment. */
  private static String loadingName(TableTarget target, boolean besideOld) {
    return besideOld ? SqlNames.quoted(target.sqlSchema()) + ".\"almagest loading\"" : target.sql();
  }

  private List<ColumnPlan> createStorage(TableTarget target, String loading, TableHeader header) {
    client.sql("CREATE SCHEMA IF NOT EXISTS " + SqlNames.quoted(target.sqlSchema())).update();
    List<ColumnPlan> columns = ColumnPlan.of(header);
    List<String> definitions = columns.stream().map(ColumnPlan::definition).toList();
    client.sql("CREATE TABLE %s (%s)".formatted(loading, String.join(", ", definitions))).update();
    return columns;
  }

  private long load(String table, List<ColumnPlan> columns, Optional<PositionColumns> position)
      throws SQLException, IOException {
    List<Limits> limits = position.map(PositionColumns::limits).orElse(List.of());
    List<String> names = columns.stream().map(ColumnPlan::quoted).toList();
    return content.load(connection, table, names, limits);
  }

  /** The columns as known now that all rows have been seen. */
  private List<ColumnPlan> settled(List<ColumnPlan> columns) {
    TableHeader header = content.header();
    List<ColumnPlan> settled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      settled.add(columns.get(i).settled(framed(header.columns().get(i))));
    }
    return settled;
  }

  /** With the stated frame, where the column is a coordinate on the sky or its motion. */
  private TableColumn framed(TableColumn column) {
    Frame frame = request.frame();
    return frame == null || !SkyCoordinate.is(column) ? column : column.in(frame);
  }

  private CatalogueEntry index(
      TableTarget target,
      String table,
      List<ColumnPlan> columns,
      Optional<PositionColumns> position,
      long rows) {
    position.ifPresent(at ->
        SpatialIndex.onPosition(
            client, table, columns.get(at.longitude()), columns.get(at.latitude()), rows));
    SpatialIndex.onGeometries(client, table, columns);
    Optional<KeyColumn> key = KeyColumn.index(client, table, columns, request, notes::add);
    Optional<StandardTable> standard = StandardTable.of(target.name());
    standard.ifPresent(known -> indexStandard(known, table, columns));
    client.sql("ANALYZE " + table).update();
    return new CatalogueEntry(
        target,
        columns,
        position,
        position.isPresent(),
        key,
        standard,
        rows,
        description(),
        request.citation());
  }

  private static boolean isPolygon(ColumnPlan column) {
    return column.column().type().equals(ColumnType.POLYGON);
  }

  private void noteOutlines(ColumnPlan column) {
    notes.add(
        "column \"%s\" keeps polygons, their vertices in the file's order; a circle in it became the polygon of 72 sides just around it, a position one of 0.36 arcsec"
            .formatted(column.column().name()));
  }

  private void indexStandard(StandardTable standard, String table, List<ColumnPlan> columns) {
    columns.stream()
        .filter(column -> standard.indexed().contains(column.column().name()))
        .forEach(column ->
            client.sql("CREATE INDEX ON %s (%s)".formatted(table, column.quoted())).update());
  }

  private @Nullable String description() {
    return request.description() != null ? request.description() : content.header().description();
  }

  private void giveWay(Existing old, TableTarget target, String loading) {
    client.sql("DROP TABLE " + target.sql()).update();
    client
        .sql("ALTER TABLE %s RENAME TO %s".formatted(loading, SqlNames.quoted(target.sqlName())))
        .update();
    catalogue.remove(old.name());
  }

  private void grant(TableTarget target) {
    String schema = SqlNames.quoted(target.sqlSchema());
    String reader = SqlNames.quoted(readerRole);
    client.sql("GRANT USAGE ON SCHEMA %s TO %s".formatted(schema, reader)).update();
    client.sql("GRANT SELECT ON %s TO %s".formatted(target.sql(), reader)).update();
  }

  private Published append(Existing table) throws SQLException, IOException {
    TableHeader header = content.header();
    List<ColumnPlan> columns = Appended.columns(table, header);
    TableTarget target = request.target();
    long added = load(target.sql(), columns, Appended.position(table, header));
    Inheritance.tryOut(client, readerRole, table.name(), target.sqlSchema(), target.sqlName());
    client.sql("ANALYZE " + target.sql()).update();
    TableHeader seen = content.header();
    for (int i = 0; i < columns.size(); i++) {
      if (seen.columns().get(i).type().unicode()) {
        catalogue.setUnicode(table.name(), columns.get(i).column().name());
      }
    }
    long rows = client.sql("SELECT count(*) FROM " + target.sql()).query(Long.class).single();
    catalogue.setRows(table.name(), rows);
    notes.add(added + " rows were added");
    return new Published(table.name(), rows, table.columns().size(), sky(table), null, notes);
  }

  private static Optional<SkyPosition> sky(Existing table) {
    String longitude = table.longitude();
    String latitude = table.latitude();
    return longitude == null || latitude == null
        ? Optional.empty()
        : Optional.of(new SkyPosition(longitude, latitude, null, true));
  }

  private Published published(CatalogueEntry entry) {
    String longitude = entry.longitude();
    String latitude = entry.latitude();
    Optional<SkyPosition> sky =
        longitude == null || latitude == null
            ? Optional.empty()
            : Optional.of(new SkyPosition(longitude, latitude, null, true));
    String key =
        entry.key().filter(KeyColumn::isPrimary).map(k -> k.column().column().name()).orElse(null);
    return new Published(
        entry.target().name(), entry.rows(), entry.columns().size(), sky, key, notes);
  }
}
