package org.almagest.server.metrics;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.almagest.server.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The connection pools. They are counted from the first look on: before, the pool for queries need
 * not be open. Thread-safe.
 */
@Component
class PoolMeters {
  private static final Logger LOG = LoggerFactory.getLogger(PoolMeters.class);

  private final MeterRegistry meters;
  private final Supplier<List<DataSource>> pools;
  private boolean bound;

  @Autowired
  PoolMeters(MeterRegistry meters, Database database) {
    this(
        meters,
        () ->
            List.of(
                database.owner(),
                database.jobs(),
                database.engine(),
                database.accounts(),
                database.reader(),
                database.jobReader()));
  }

  /**
   * @param pools opens them; fails as long as the database is away
   */
  PoolMeters(MeterRegistry meters, Supplier<List<DataSource>> pools) {
    this.meters = meters;
    this.pools = pools;
  }

  /** Begins to count, unless that is done; without the database, next time. */
  synchronized void bind() {
    if (bound) {
      return;
    }
    try {
      for (DataSource pool : pools.get()) {
        bind(pool);
      }
      bound = true;
    } catch (SQLException | RuntimeException unreachable) {
      LOG.warn("the connection pools cannot be counted: {}", unreachable.getMessage());
    }
  }

  private void bind(DataSource pool) throws SQLException {
    HikariDataSource hikari = pool.unwrap(HikariDataSource.class);
    if (hikari.getMetricsTrackerFactory() == null) {
      hikari.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
    }
  }
}
