package org.almagest.it.lossless;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.almagest.it.harness.Archive;
import org.jspecify.annotations.Nullable;

/** The published table with a column for each type and a row for each of its values. */
final class TypesTable {
  private static final String PUBLISH =
      """
      DELETE FROM almagest.tables WHERE schema_name = 'lossless';
      DELETE FROM almagest.schemas WHERE schema_name = 'lossless';
      INSERT INTO almagest.schemas VALUES ('lossless', 'lossless', NULL, NULL, 99);
      INSERT INTO almagest.tables (schema_name, table_name, adql_name, sql_schema, sql_name, table_type)
        VALUES ('lossless', 'types', 'lossless.types', 'lossless', 'types', 'table');
      INSERT INTO almagest.columns (schema_name, table_name, column_name, adql_name, sql_name, base_type, datatype, column_index)
        VALUES ('lossless', 'types', 'id', 'id', 'id', 'INTEGER', 'int', 0);
      """;

  private static final String COLUMN =
      """
      INSERT INTO almagest.columns (schema_name, table_name, column_name, adql_name, sql_name, column_index,
          base_type, length, is_unicode, shape, storage, datatype, arraysize, xtype)
        VALUES ('lossless', 'types', ?, ?, ?, ?,
          ?, nullif(?, '')::integer, ?::boolean, ?::integer[], ?, ?, nullif(?, ''), nullif(?, ''))
      """;

  private static final int FIRST_OF_CATALOGUE = 5;

  private final Connection owner;
  private final List<Specimen> specimens;

  private TypesTable(Connection owner, List<Specimen> specimens) {
    this.owner = owner;
    this.specimens = specimens;
  }

  /** Makes and publishes it. */
  static void make(Archive archive, List<Specimen> specimens) throws SQLException {
    try (Connection owner = archive.owner()) {
      owner.setAutoCommit(false);
      new TypesTable(owner, specimens).make();
      owner.commit();
    }
  }

  static void drop(Archive archive) throws SQLException {
    try (Connection owner = archive.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(
          """
          DELETE FROM almagest.tables WHERE schema_name = 'lossless';
          DELETE FROM almagest.schemas WHERE schema_name = 'lossless';
          DROP SCHEMA lossless CASCADE;
          """);
    }
  }

  /** What PostgreSQL itself says of a column. */
  static List<@Nullable Object> truth(Archive archive, Specimen specimen, int number)
      throws SQLException {
    try (Connection owner = archive.owner();
        Statement statement = owner.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      String sql =
          "SELECT %s FROM (SELECT id, c%d AS c FROM lossless.types) AS t WHERE id <= %d ORDER BY id"
              .formatted(specimen.truth(), number, specimen.traits().size());
      List<@Nullable Object> values = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
      return values;
    }
  }

  private void make() throws SQLException {
    int rows = specimens.stream().mapToInt(specimen -> specimen.traits().size()).max().orElse(0);
    execute(
        """
        DROP SCHEMA IF EXISTS lossless CASCADE;
        CREATE SCHEMA lossless;
        GRANT USAGE ON SCHEMA lossless TO almagest_reader;
        CREATE TABLE lossless.types AS SELECT generate_series(1, %d) AS id;
        GRANT SELECT ON lossless.types TO almagest_reader;
        """
                .formatted(rows)
            + PUBLISH);
    for (int i = 0; i < specimens.size(); i++) {
      addColumn(i + 1, specimens.get(i));
    }
  }

  private void addColumn(int number, Specimen specimen) throws SQLException {
    execute("ALTER TABLE lossless.types ADD COLUMN c%d %s".formatted(number, specimen.sqlType()));
    int row = 0;
    for (Specimen.Trait trait : specimen.traits()) {
      row++;
      execute(
          "UPDATE lossless.types SET c%d = %s WHERE id = %d"
              .formatted(number, trait.literal(), row));
    }
    try (PreparedStatement statement = owner.prepareStatement(COLUMN)) {
      for (int i = 1; i <= 3; i++) {
        statement.setString(i, "c" + number);
      }
      statement.setInt(4, number);
      for (int i = 0; i < specimen.catalogue().size(); i++) {
        statement.setString(FIRST_OF_CATALOGUE + i, specimen.catalogue().get(i));
      }
      statement.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }
}
