package org.almagest.it.harness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** What the users' role does in the database at the moment. */
public final class Activity {
  private static final String RUNNING =
      "SELECT count(*) FROM pg_stat_activity WHERE usename = 'almagest_reader' AND backend_xmin IS NOT NULL";

  private Activity() {}

  /** Waits until so many statements of users run; the number seen last. */
  public static long awaitRunning(Archive archive, long wanted, Duration patience)
      throws SQLException {
    try (Connection owner = archive.owner();
        Statement statement = owner.createStatement()) {
      Instant end = Instant.now().plus(patience);
      long running = running(statement);
      while (running != wanted && Instant.now().isBefore(end)) {
        statement.execute("SELECT pg_sleep(0.05)");
        running = running(statement);
      }
      return running;
    }
  }

  private static long running(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery(RUNNING)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
