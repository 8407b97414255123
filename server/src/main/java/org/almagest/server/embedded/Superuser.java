package org.almagest.server.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The superuser's way into the private cluster, for set-up only.
 *
 * @param folder of the cluster
 * @param port it listens on
 */
record Superuser(ClusterFolder folder, int port) {
  static final String ROLE = "postgres";
  private static final String CANNOT_CONNECT_NOW = "57P03";
  private static final Duration PAUSE = Duration.ofMillis(200);
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

  /**
   * Whether the server of this port is ours and lets us in; waits for one that recovers after a
   * crash, or is about to stop.
   *
   * @param patience longest wait
   */
  boolean answers(Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (true) {
      try (Connection connection = connect(ROLE)) {
        return connection.isValid((int) PATIENCE.toSeconds());
      } catch (SQLException refused) {
        if (!CANNOT_CONNECT_NOW.equals(refused.getSQLState()) || Instant.now().isAfter(end)) {
          return false;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }
}
