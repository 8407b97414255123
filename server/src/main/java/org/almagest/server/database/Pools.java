package org.almagest.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.almagest.server.embedded.DatabaseAddress;

/** One connection pool per class of work, so that none can starve another. */
final class Pools {
  /**
   * Dates and strings mean the same on every server, and an idle reader blocks nobody. To compile a
   * short statement takes longer than to run it.
   */
  private static final String SESSION =
      "-c TimeZone=UTC -c DateStyle=ISO -c standard_conforming_strings=on -c extra_float_digits=1 -c jit=off";

  private static final String READER_SESSION =
      SESSION
          + " -c default_transaction_read_only=on -c lock_timeout=10s"
          + " -c idle_in_transaction_session_timeout=10min -c search_path=";

  /**
   * Names are looked for among the session's own tables last, which could be called like anything;
   * and those fit into memory, if they are not large.
   */
  private static final String OWN_TABLES_LAST = ",pg_temp -c temp_buffers=64MB";

  /** PostgreSQL looks whether its client is still there: nothing runs on for a server that died. */
  private static final String CHECKED = " -c client_connection_check_interval=1s";

  private Pools() {}

  static HikariDataSource owner(DatabaseAddress address, PgSphere pgSphere) {
    String path = " -c search_path=public," + pgSphere.schema();
    HikariConfig config = config("almagest", address, SESSION + path);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  /**
   * Sessions for jobs and accounts. What one node has locked must not stop the others, though it be
   * frozen or unplugged in the middle; and a node must not wait for ever for a database that is
   * gone.
   */
  static HikariDataSource jobs(
      String name, DatabaseAddress address, PgSphere pgSphere, int connections) {
    HikariConfig config =
        config(
            name,
            address,
            SESSION
                + " -c idle_in_transaction_session_timeout=3s -c lock_timeout=5s"
                + " -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
                + " -c search_path=public,"
                + pgSphere.schema());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.addDataSourceProperty("socketTimeout", 30);
    return new HikariDataSource(config);
  }

  /**
   * Sessions that load and index. What a user's change has to wait for must not hold it for long,
   * and nothing of it goes on for a server that died or a client that sends no more.
   */
  static HikariDataSource tables(DatabaseAddress address, PgSphere pgSphere, int connections) {
    HikariConfig config =
        config(
            "almagest-tables",
            address,
            SESSION
                + CHECKED
                + " -c lock_timeout=10s -c idle_in_transaction_session_timeout=10min"
                + " -c search_path=public,"
                + pgSphere.schema());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }

  /**
   * Sessions that read, each statement at most so long: what holds for all queries is said once, at
   * the log-in, and costs no query a round trip.
   */
  static HikariDataSource reader(
      String name, DatabaseAddress address, PgSphere pgSphere, int connections, Duration longest) {
    HikariConfig config =
        config(
            name,
            address,
            READER_SESSION
                + pgSphere.schema()
                + CHECKED
                + " -c statement_timeout="
                + longest.toMillis());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(Math.min(8, connections));
    return new HikariDataSource(config);
  }

  /**
   * Sessions that read beside tables of their own, which they make in a transaction that says that
   * it writes.
   */
  static HikariDataSource uploads(
      String name, DatabaseAddress address, PgSphere pgSphere, int connections, Duration longest) {
    HikariConfig config =
        config(
            name,
            address,
            READER_SESSION
                + "pg_catalog,"
                + pgSphere.schema()
                + OWN_TABLES_LAST
                + CHECKED
                + " -c statement_timeout="
                + longest.toMillis());
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private static HikariConfig config(String name, DatabaseAddress address, String session) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.addDataSourceProperty("tcpKeepAlive", true);
    config.addDataSourceProperty("ApplicationName", name);
    config.addDataSourceProperty("options", session);
    return config;
  }
}
