package org.almagest.it.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/** Watches, as a superuser, for which jobs PostgreSQL is at work. Thread-safe. */
final class Sampler implements Callable<Boolean> {
  private static final int PAUSE_MILLIS = 150;
  private static final String AT_WORK =
      """
      SELECT application_name FROM pg_stat_activity
      WHERE application_name LIKE 'job %' AND state <> 'idle' AND pid <> pg_backend_pid()
      """;

  private final Postgres postgres;
  private final BooleanSupplier ended;
  private final List<Sighting> sightings = new ArrayList<>();

  Sampler(Postgres postgres, BooleanSupplier ended) {
    this.postgres = postgres;
    this.ended = ended;
  }

  @Override
  public Boolean call() throws InterruptedException {
    while (!ended.getAsBoolean()) {
      try (Connection connection = postgres.superuser();
          Statement statement = connection.createStatement()) {
        while (!ended.getAsBoolean()) {
          sample(statement);
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (SQLException down) {
        // It was killed: nothing is at work there until it is back.
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return true;
  }

  private void sample(Statement statement) throws SQLException {
    // The moment before, so that nothing is said to run later than it did.
    Instant now = Instant.now();
    try (ResultSet rows = statement.executeQuery(AT_WORK)) {
      while (rows.next()) {
        Sighting.of(rows.getString(1), now).ifPresent(this::add);
      }
    }
  }

  private synchronized void add(Sighting sighting) {
    sightings.add(sighting);
  }

  synchronized List<Sighting> sightings() {
    return List.copyOf(sightings);
  }
}
