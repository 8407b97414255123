package org.almagest.it.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almagest.it.harness.Archive;

/** What uploads might leave in the database and on the disk. */
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String IN_DATABASE =
      """
      SELECT 'temporary table ' || relname FROM pg_class WHERE relpersistence = 't' AND relkind = 'r'
      UNION ALL
      SELECT concat_ws(' ', 'session', usename, state, query) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
        AND (state LIKE 'idle in transaction%' OR state = 'active')
      UNION ALL
      SELECT concat_ws(' ', 'lock', locktype, mode, relation::regclass) FROM pg_locks
      WHERE pid <> pg_backend_pid() AND locktype NOT IN ('virtualxid')
        AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())
        AND locktype <> 'advisory'
      """;

  private Leftovers() {}

  /** What is still there once all has had time to go. */
  static List<String> of(Archive archive) throws SQLException {
    Instant end = Instant.now().plus(PATIENCE);
    try (Connection owner = archive.owner();
        Statement statement = owner.createStatement()) {
      List<String> left = left(archive, statement);
      while (!left.isEmpty() && Instant.now().isBefore(end)) {
        statement.execute("SELECT pg_sleep(0.1)");
        left = left(archive, statement);
      }
      return left;
    }
  }

  private static List<String> left(Archive archive, Statement statement) throws SQLException {
    List<String> left =
        new ArrayList<>(files(archive.deployment().home().folder().resolve("scratch")));
    try (ResultSet rows = statement.executeQuery(IN_DATABASE)) {
      while (rows.next()) {
        left.add(rows.getString(1));
      }
    }
    return left;
  }

  private static List<String> files(Path scratch) {
    if (!Files.exists(scratch)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(scratch)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".in-use"))
          .map(Path::toString)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
