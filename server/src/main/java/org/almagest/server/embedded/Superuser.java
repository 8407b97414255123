package org.almagest.server.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * The superuser's way into the private cluster, for set-up only.
 *
 * @param folder of the cluster
 * @param port it listens on
 */
record Superuser(ClusterFolder folder, int port) {
  static final String ROLE = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", ROLE);
    properties.setProperty("password", Password.keptIn(folder.password(ROLE)));
    properties.setProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
    properties.setProperty("loginTimeout", Long.toString(PATIENCE.toSeconds()));
    return DriverManager.getConnection(url(port, database), properties);
  }

  /** Whether the server of this port is ours and lets us in. */
  boolean answers() {
    try (Connection connection = connect(ROLE)) {
      return connection.isValid((int) PATIENCE.toSeconds());
    } catch (SQLException silent) {
      return false;
    }
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }
}
