package org.almagest.server.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * Makes the extension pg_sphere in the database of a superuser's connection, the plain way where
 * that works, else by way of {@link PgSphereScripts}.
 */
record PgSphere(Connection connection, Consumer<String> progress) {
  void ensure() throws SQLException {
    if (yields("SELECT 1 FROM pg_extension WHERE extname = 'pg_sphere'")) {
      return;
    }
    if (!yields("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_sphere'")) {
      throw new ClusterException(
          "pgSphere is not installed for PostgreSQL %s. On Debian: apt-get install postgresql-%s-pgsphere."
              .formatted(version(), version()));
    }
    try {
      execute("CREATE EXTENSION pg_sphere");
    } catch (SQLException refused) {
      createOtherwise(refused);
    }
  }

  private void createOtherwise(SQLException refused) throws SQLException {
    PgSphereScripts scripts = new PgSphereScripts(extensionFolder());
    if (!scripts.broken()) {
      throw refused;
    }
    if (!scripts.repaired()) {
      progress.accept(
          "This package of pg_sphere does not suit this PostgreSQL; adding a second install script");
      scripts.repair();
    }
    execute("CREATE EXTENSION pg_sphere VERSION '%s'".formatted(PgSphereScripts.REPAIRED));
    execute("ALTER EXTENSION pg_sphere UPDATE TO '%s'".formatted(PgSphereScripts.BROKEN));
  }

  private Path extensionFolder() throws SQLException {
    return Path.of(text("SELECT setting FROM pg_config WHERE name = 'SHAREDIR'"), "extension");
  }

  private String version() throws SQLException {
    return text("SELECT current_setting('server_version_num')::int / 10000");
  }

  private String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private boolean yields(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
