package org.almagest.server.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

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
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(port, database));
    source.setUser(ROLE);
    source.setPassword(Password.keptIn(folder.password(ROLE)));
    source.setConnectTimeout((int) PATIENCE.toSeconds());
    source.setLoginTimeout((int) PATIENCE.toSeconds());
    return source.getConnection();
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
