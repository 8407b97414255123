package org.almagest.server.publish;

import java.sql.Types;
import org.almagest.schema.AdqlName;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.SkyPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes what tables of users are called and said to be, within a transaction that somebody else
 * commits. For one thread.
 */
public final class UserTableChanges {
  private static final String RENAME =
      """
      UPDATE almagest.tables SET table_name = :name, adql_name = :adql, sql_name = :sqlName
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String DESCRIBE =
      """
      UPDATE almagest.tables SET description = :description
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String RENAME_COLUMN =
      """
      UPDATE almagest.columns SET column_name = :name, adql_name = :adql
      WHERE schema_name = :schema AND table_name = :table AND column_name = :column
      """;

  private static final String POSITION =
      """
      UPDATE almagest.tables SET
        longitude_column = :longitude, latitude_column = :latitude, position_indexed = :indexed,
        position_due = false
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String POSITION_NAMES =
      """
      UPDATE almagest.tables SET longitude_column = :longitude, latitude_column = :latitude
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String NOT_DUE =
      """
      UPDATE almagest.tables SET position_due = false
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String DUE =
      """
      SELECT position_due FROM almagest.tables
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String FLAGS =
      """
      UPDATE almagest.columns SET
        ucd = :ucd, utype = :utype, indexed = :indexed, primary_key = :key, measure = :measure
      WHERE schema_name = :schema AND table_name = :table AND column_name = :column
      """;

  private final JdbcClient client;
  private final CatalogueWriter catalogue;
  private final OwnerPolicy policy;

  /**
   * Changes by {@code client}.
   *
   * @param readerRole the role that users' queries run as
   */
  public UserTableChanges(JdbcClient client, String readerRole) {
    this.client = client;
    this.catalogue = new CatalogueWriter(client);
    this.policy = new OwnerPolicy(client, readerRole);
  }

  /** Drops a table that is there. */
  public void drop(TableTarget target) {
    client.sql("DROP TABLE " + target.sql()).update();
    catalogue.remove(target.name());
  }

  /** Gives a table that is there a name that is free, in the same schema. */
  public void rename(TableTarget target, TableTarget to) {
    if (!target.sqlName().equals(to.sqlName())) {
      client
          .sql("ALTER TABLE %s RENAME TO %s".formatted(target.sql(), SqlNames.quoted(to.sqlName())))
          .update();
      policy.renew(to);
    }
    of(target, RENAME)
        .param("name", to.name().table())
        .param("adql", to.name().adql())
        .param("sqlName", to.sqlName())
        .update();
  }

  /** Says what a table is. */
  public void describe(TableTarget target, @Nullable String description) {
    of(target, DESCRIBE).param("description", description, Types.VARCHAR).update();
  }

  /** Gives a column a name that is free; in PostgreSQL it keeps its own. */
  public void renameColumn(TableTarget target, String column, String to) {
    of(target, RENAME_COLUMN)
        .param("column", column)
        .param("name", to)
        .param("adql", AdqlName.quotedIfNeeded(to))
        .update();
  }

  /** Says which columns hold the position, or that none do. */
  public void position(TableTarget target, @Nullable SkyPosition position) {
    of(target, POSITION)
        .param("longitude", position == null ? null : position.longitude(), Types.VARCHAR)
        .param("latitude", position == null ? null : position.latitude(), Types.VARCHAR)
        .param("indexed", position != null && position.indexed())
        .update();
  }

  /** Says what the columns that hold the position are called now. */
  public void positionCalled(TableTarget target, String longitude, String latitude) {
    of(target, POSITION_NAMES).param("longitude", longitude).param("latitude", latitude).update();
  }

  /** Says that the position is not to be indexed by and by. */
  public void notDue(TableTarget target) {
    of(target, NOT_DUE).update();
  }

  /** Whether the position is to be indexed yet. */
  public boolean dueIndex(TableTarget target) {
    return of(target, DUE).query(Boolean.class).single();
  }

  /** Says what a column means and is. */
  public void column(
      TableTarget target,
      String column,
      @Nullable String ucd,
      @Nullable String utype,
      ColumnFlags flags) {
    of(target, FLAGS)
        .param("column", column)
        .param("ucd", ucd, Types.VARCHAR)
        .param("utype", utype, Types.VARCHAR)
        .param("indexed", flags.indexed())
        .param("key", flags.primaryKey())
        .param("measure", flags.measure().name())
        .update();
  }

  private JdbcClient.StatementSpec of(TableTarget target, String sql) {
    return client
        .sql(sql)
        .param("schema", target.name().schema())
        .param("table", target.name().table());
  }
}
