package org.almagest.server.catalog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.almagest.schema.BaseType;
import org.almagest.schema.Catalog;
import org.almagest.schema.Citation;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.ColumnType;
import org.almagest.schema.DataService;
import org.almagest.schema.Description;
import org.almagest.schema.ForeignKey;
import org.almagest.schema.Frame;
import org.almagest.schema.Schema;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.almagest.schema.VoType;
import org.almagest.server.database.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the published catalogue from the service's tables. */
@Repository
class CatalogRepository {
  /** Rows that come from the database at a time, of tens of thousands. */
  private static final int AT_A_TIME = 1000;

  private static final String SCHEMAS =
      """
      SELECT * FROM almagest.schemas
      WHERE owner %s
      ORDER BY schema_index NULLS LAST, schema_name
      """;
  private static final String TABLES =
      """
      SELECT t.* FROM almagest.tables t JOIN almagest.schemas s USING (schema_name)
      WHERE s.owner %s
      ORDER BY t.schema_name, t.table_index NULLS LAST, t.table_name
      """;
  private static final String COLUMNS =
      """
      SELECT c.*, v.access_url, v.standard_id, v.description AS service_description
      FROM almagest.columns c
      JOIN almagest.schemas s USING (schema_name)
      LEFT JOIN almagest.services v USING (schema_name, table_name, column_name)
      WHERE s.owner %s
      ORDER BY c.schema_name, c.table_name, c.column_index
      """;
  private static final String KEYS =
      """
      SELECT k.*, array_agg(c.from_column ORDER BY c.position) AS from_columns,
        array_agg(c.target_column ORDER BY c.position) AS target_columns
      FROM almagest.keys k
      JOIN almagest.schemas s ON s.schema_name = k.from_schema
      JOIN almagest.key_columns c USING (key_id)
      WHERE s.owner %s
      GROUP BY k.key_id
      ORDER BY k.key_id
      """;

  private final JdbcClient client;
  private final TransactionTemplate snapshot;

  @Autowired
  CatalogRepository(Database database) {
    this(database.owner());
  }

  CatalogRepository(DataSource source) {
    client = JdbcClient.create(source);
    snapshot = Snapshots.of(source);
  }

  /** What is published to everybody, as of one moment. */
  Catalog load() {
    return new Catalog(snapshot.execute(status -> read(null)));
  }

  /** What {@code owner} alone has, as of one moment: a schema, or none. */
  List<Schema> load(String owner) {
    return snapshot.execute(status -> read(owner));
  }

  private List<Schema> read(@Nullable String owner) {
    Map<TableName, List<Column>> columns = new LinkedHashMap<>();
    of(owner, COLUMNS)
        .withFetchSize(AT_A_TIME)
        .query(
            (RowCallbackHandler)
                row -> add(columns, tableName(row, "schema_name", "table_name"), column(row)));
    Map<TableName, List<ForeignKey>> keys = new LinkedHashMap<>();
    of(owner, KEYS)
        .query(
            (RowCallbackHandler)
                row -> add(keys, tableName(row, "from_schema", "from_table"), key(row)));
    Map<String, List<Table>> tables = new LinkedHashMap<>();
    of(owner, TABLES)
        .query(
            (RowCallbackHandler)
                row -> add(tables, row.getString("schema_name"), table(row, columns, keys)));
    return of(owner, SCHEMAS).query((row, number) -> schema(row, tables)).list();
  }

  /** Two questions, since PostgreSQL has no index for one that takes null for a value. */
  private StatementSpec of(@Nullable String owner, String question) {
    return owner == null
        ? client.sql(question.formatted("IS NULL"))
        : client.sql(question.formatted("= :owner")).param("owner", owner);
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    lists.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
  }

  private static TableName tableName(ResultSet row, String schema, String table)
      throws SQLException {
    return new TableName(row.getString(schema), row.getString(table));
  }

  private static Schema schema(ResultSet row, Map<String, List<Table>> tables) throws SQLException {
    String name = row.getString("schema_name");
    return new Schema(
        name,
        tables.getOrDefault(name, List.of()),
        row.getString("description"),
        row.getString("utype"),
        row.getString("owner"));
  }

  private static Table table(
      ResultSet row, Map<TableName, List<Column>> columns, Map<TableName, List<ForeignKey>> keys)
      throws SQLException {
    TableName name = tableName(row, "schema_name", "table_name");
    return new Table(
        name,
        row.getString("sql_schema"),
        row.getString("sql_name"),
        row.getString("table_type").equals("view") ? Table.Kind.VIEW : Table.Kind.TABLE,
        columns.getOrDefault(name, List.of()),
        keys.getOrDefault(name, List.of()),
        position(row),
        row.getLong("row_count"),
        row.getString("description"),
        row.getString("utype"),
        new Citation(row.getString("doi"), row.getString("reference")));
  }

  private static Optional<SkyPosition> position(ResultSet row) throws SQLException {
    @Nullable String longitude = row.getString("longitude_column");
    @Nullable String latitude = row.getString("latitude_column");
    return longitude == null || latitude == null
        ? Optional.empty()
        : Optional.of(
            new SkyPosition(
                longitude,
                latitude,
                row.getString("point_column"),
                row.getBoolean("position_indexed")));
  }

  private static Column column(ResultSet row) throws SQLException {
    return new Column(
        row.getString("column_name"),
        row.getString("sql_name"),
        type(row),
        Column.Storage.valueOf(row.getString("storage")),
        new VoType(row.getString("datatype"), row.getString("arraysize"), row.getString("xtype")),
        description(row),
        new ColumnFlags(
            row.getBoolean("indexed"),
            row.getBoolean("principal"),
            row.getBoolean("std"),
            row.getBoolean("primary_key"),
            ColumnFlags.Measure.valueOf(row.getString("measure"))));
  }

  private static Description description(ResultSet row) throws SQLException {
    @Nullable String frame = row.getString("frame");
    return new Description(
        row.getString("unit"),
        row.getString("ucd"),
        row.getString("utype"),
        row.getString("description"),
        frame == null ? null : Frame.parse(frame),
        service(row));
  }

  private static @Nullable DataService service(ResultSet row) throws SQLException {
    @Nullable String accessUrl = row.getString("access_url");
    return accessUrl == null
        ? null
        : new DataService(
            accessUrl, row.getString("standard_id"), row.getString("service_description"));
  }

  private static ColumnType type(ResultSet row) throws SQLException {
    return new ColumnType(
        BaseType.valueOf(row.getString("base_type")),
        row.getObject("length", Integer.class),
        row.getBoolean("is_unicode"),
        Arrays.asList((Integer[]) row.getArray("shape").getArray()));
  }

  private static ForeignKey key(ResultSet row) throws SQLException {
    String[] from = strings(row.getArray("from_columns"));
    String[] target = strings(row.getArray("target_columns"));
    List<ForeignKey.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      pairs.add(new ForeignKey.Pair(from[i], target[i]));
    }
    return new ForeignKey(
        row.getString("key_id"),
        tableName(row, "target_schema", "target_table"),
        pairs,
        row.getString("description"));
  }

  private static String[] strings(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
