package org.almagest.server.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * The service's role and database inside the private cluster. Each step looks first whether it is
 * done, so a start that was interrupted is completed by the next.
 */
record ServiceDatabase(ClusterFolder folder, int port, Consumer<String> progress) {
  static final String NAME = "almagest";

  private static final String FIND_ROLE = "SELECT 1 FROM pg_roles WHERE rolname = ?";
  private static final String FIND_DATABASE = "SELECT 1 FROM pg_database WHERE datname = ?";
  private static final String CREATE_ROLE = "CREATE ROLE almagest LOGIN CREATEROLE";
  private static final String CREATE_DATABASE = "CREATE DATABASE almagest OWNER almagest";
  private static final String CLOSE_DATABASE =
      "REVOKE CREATE, TEMPORARY ON DATABASE almagest FROM PUBLIC";
  private static final String CLOSE_MAINTENANCE =
      "REVOKE CONNECT, TEMPORARY ON DATABASE postgres FROM PUBLIC";
  private static final String CLOSE_SCHEMA = "REVOKE CREATE ON SCHEMA public FROM PUBLIC";

  DatabaseAddress ensure() {
    Superuser superuser = new Superuser(folder, port);
    String password = Password.keptIn(folder.password(NAME));
    try {
      try (Connection connection = superuser.connect(Superuser.ROLE)) {
        ensureDatabase(connection, password);
      }
      try (Connection connection = superuser.connect(NAME)) {
        execute(connection, CLOSE_SCHEMA);
        new PgSphere(connection, progress).ensure();
        Leakproof.ensure(connection);
      }
    } catch (SQLException failure) {
      throw new ClusterException(
          "Cannot set up the private database: %s".formatted(failure.getMessage()), failure);
    }
    return new DatabaseAddress(Superuser.url(port, NAME), NAME, password);
  }

  private static void ensureDatabase(Connection connection, String password) throws SQLException {
    if (!exists(connection, FIND_ROLE)) {
      execute(connection, CREATE_ROLE);
    }
    // The password's alphabet is that of base64url, so it cannot end the literal.
    execute(connection, "ALTER ROLE almagest PASSWORD '%s'".formatted(password));
    if (!exists(connection, FIND_DATABASE)) {
      execute(connection, CREATE_DATABASE);
    }
    execute(connection, CLOSE_DATABASE);
    execute(connection, CLOSE_MAINTENANCE);
  }

  private static boolean exists(Connection connection, String question) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, NAME);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
