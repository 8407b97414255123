package org.almagest.server.publish;

import java.util.stream.Collectors;
import org.almagest.schema.AdqlName;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Frame;
import org.almagest.schema.TableName;
import org.almagest.schema.VoType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the catalogue's rows of a table. Running servers are told by triggers. */
final class CatalogueWriter {
  private static final String SCHEMA =
      """
      INSERT INTO almagest.schemas (schema_name, adql_name, schema_index)
      VALUES (:schema, :adql, (SELECT count(*) FROM almagest.schemas))
      ON CONFLICT (schema_name) DO NOTHING
      """;

  private static final String TABLE =
      """
      INSERT INTO almagest.tables
        (schema_name, table_name, adql_name, sql_schema, sql_name, table_type, description, utype, doi, reference, table_index,
         row_count, longitude_column, latitude_column, position_indexed, position_due)
      VALUES
        (:schema, :table, :adql, :sqlSchema, :sqlName, 'table', :description, :utype, :doi, :reference,
         (SELECT count(*) + 1 FROM almagest.tables WHERE schema_name = :schema),
         :rows, :longitude, :latitude, :positioned, :due)
      """;

  private static final String COLUMN =
      """
      INSERT INTO almagest.columns
        (schema_name, table_name, column_name, adql_name, sql_name, base_type, length, is_unicode, shape, storage,
         datatype, arraysize, xtype, unit, ucd, utype, description, frame, indexed, principal, std, primary_key, column_index)
      VALUES
        (:schema, :table, :column, :adql, :sqlName, :base, :length, :unicode, CAST(:shape AS integer[]), :storage,
         :datatype, :arraysize, :xtype, :unit, :ucd, :utype, :description, :frame, :indexed, :principal, :std, :key, :index)
      """;

  private static final String REMOVE =
      "DELETE FROM almagest.tables WHERE schema_name = :schema AND table_name = :table";

  private static final String GROWN =
      """
      UPDATE almagest.tables SET row_count = :rows
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String MORE =
      """
      UPDATE almagest.tables SET row_count = row_count + :rows
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String BEYOND_ASCII =
      """
      UPDATE almagest.columns SET is_unicode = true, datatype = 'unicodeChar'
      WHERE schema_name = :schema AND table_name = :table AND column_name = :column AND NOT is_unicode
      """;

  private final JdbcClient client;

  CatalogueWriter(JdbcClient client) {
    this.client = client;
  }

  /** Adds a table and, where it is new, its schema. */
  void add(CatalogueEntry entry) {
    TableName name = entry.target().name();
    client
        .sql(SCHEMA)
        .param("schema", name.schema())
        .param("adql", AdqlName.quotedIfNeeded(name.schema()))
        .update();
    addTable(entry);
    for (int i = 0; i < entry.columns().size(); i++) {
      addColumn(name, entry.columns().get(i), entry.flags(i), i + 1);
    }
  }

  void remove(TableName name) {
    client.sql(REMOVE).param("schema", name.schema()).param("table", name.table()).update();
  }

  void setRows(TableName name, long rows) {
    client
        .sql(GROWN)
        .param("rows", rows)
        .param("schema", name.schema())
        .param("table", name.table())
        .update();
  }

  void addRows(TableName name, long rows) {
    client
        .sql(MORE)
        .param("rows", rows)
        .param("schema", name.schema())
        .param("table", name.table())
        .update();
  }

  /** Notes that a text column holds characters beyond ASCII now. */
  void setUnicode(TableName name, String column) {
    client
        .sql(BEYOND_ASCII)
        .param("schema", name.schema())
        .param("table", name.table())
        .param("column", column)
        .update();
  }

  private void addTable(CatalogueEntry entry) {
    TableTarget target = entry.target();
    client
        .sql(TABLE)
        .param("schema", target.name().schema())
        .param("table", target.name().table())
        .param("adql", target.name().adql())
        .param("sqlSchema", target.sqlSchema())
        .param("sqlName", target.sqlName())
        .param("description", entry.description())
        .param("utype", entry.utype())
        .param("doi", entry.citation().doi())
        .param("reference", entry.citation().reference())
        .param("rows", entry.rows())
        .param("longitude", entry.longitude())
        .param("latitude", entry.latitude())
        .param("positioned", entry.positionIndexed())
        .param("due", entry.position().isPresent() && !entry.positionIndexed())
        .update();
  }

  private void addColumn(TableName name, ColumnPlan plan, ColumnFlags flags, int index) {
    ColumnType type = plan.column().type();
    VoType vo = plan.vo();
    Frame frame = plan.column().description().frame();
    client
        .sql(COLUMN)
        .param("schema", name.schema())
        .param("table", name.table())
        .param("column", plan.column().name())
        .param("adql", AdqlName.quotedIfNeeded(plan.column().name()))
        .param("sqlName", plan.sqlName())
        .param("base", type.base().name())
        .param("length", type.length())
        .param("unicode", type.unicode())
        .param("shape", shape(type))
        .param("storage", plan.storage().name())
        .param("datatype", vo.datatype())
        .param("arraysize", vo.arraysize())
        .param("xtype", vo.xtype())
        .param("unit", plan.column().description().unit())
        .param("ucd", plan.column().description().ucd())
        .param("utype", plan.column().description().utype())
        .param("description", plan.column().description().text())
        .param("frame", frame == null ? null : frame.text())
        .param("indexed", flags.indexed())
        .param("principal", flags.principal())
        .param("std", flags.std())
        .param("key", flags.primaryKey())
        .param("index", index)
        .update();
  }

  private static String shape(ColumnType type) {
    return type.shape().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
