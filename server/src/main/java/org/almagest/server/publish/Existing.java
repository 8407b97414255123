package org.almagest.server.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.TableName;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table that is published already.
 *
 * @param name its true name
 * @param columns its columns, in order
 * @param longitude true name of its longitude column, null if it has no position
 * @param latitude true name of its latitude column, null if it has no position
 */
record Existing(
    TableName name,
    List<ColumnPlan> columns,
    @Nullable String longitude,
    @Nullable String latitude) {
  private static final String TABLE =
      """
      SELECT schema_name, table_name, longitude_column, latitude_column
      FROM almagest.tables
      WHERE sql_schema = :schema AND sql_name = :table
      """;

  private static final String COLUMNS =
      """
      SELECT column_name, sql_name, base_type, length, is_unicode,
        array_to_string(shape, ' ') AS shape, storage, datatype, arraysize, xtype, unit, ucd, utype, description
      FROM almagest.columns
      WHERE schema_name = :schema AND table_name = :table
      ORDER BY column_index
      """;

  private static final String STORED =
      """
      SELECT count(*)
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = :schema AND c.relname = :table
      """;

  private record Place(
      String schemaName,
      String tableName,
      @Nullable String longitudeColumn,
      @Nullable String latitudeColumn) {}

  private record Line(
      String columnName,
      String sqlName,
      BaseType baseType,
      @Nullable Integer length,
      boolean isUnicode,
      String shape,
      Storage storage,
      String datatype,
      @Nullable String arraysize,
      @Nullable String xtype,
      @Nullable String unit,
      @Nullable String ucd,
      @Nullable String utype,
      @Nullable String description) {
    ColumnPlan plan() {
      ColumnType type = new ColumnType(baseType, length, isUnicode, dimensions());
      Description meaning = new Description(unit, ucd, utype, description);
      return new ColumnPlan(
          new TableColumn(columnName, type, meaning),
          sqlName,
          storage,
          new VoType(datatype, arraysize, xtype));
    }

    private List<Integer> dimensions() {
      return shape.isEmpty()
          ? List.of()
          : Arrays.stream(shape.split(" ", -1)).map(Integer::valueOf).toList();
    }
  }

  Existing {
    columns = List.copyOf(columns);
  }

  /** What is published at {@code target}. */
  static Optional<Existing> find(JdbcClient client, TableTarget target) {
    return client
        .sql(TABLE)
        .param("schema", target.sqlSchema())
        .param("table", target.sqlName())
        .query(Place.class)
        .optional()
        .map(place -> read(client, place));
  }

  /** Whether PostgreSQL has something of that name, published or not. */
  static boolean isStored(JdbcClient client, TableTarget target) {
    return client
            .sql(STORED)
            .param("schema", target.sqlSchema())
            .param("table", target.sqlName())
            .query(Long.class)
            .single()
        > 0;
  }

  TableHeader header() {
    return new TableHeader(columns.stream().map(ColumnPlan::column).toList(), null);
  }

  private static Existing read(JdbcClient client, Place place) {
    List<ColumnPlan> columns = new ArrayList<>();
    client
        .sql(COLUMNS)
        .param("schema", place.schemaName())
        .param("table", place.tableName())
        .query(Line.class)
        .list()
        .forEach(line -> columns.add(line.plan()));
    return new Existing(
        new TableName(place.schemaName(), place.tableName()),
        columns,
        place.longitudeColumn(),
        place.latitudeColumn());
  }
}
