package org.almagest.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.server.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The archive's database, ready for use: running, with roles and schemas up to date. Thread-safe.
 *
 * <p>Two doors: {@link #owner} for the service's own work, {@link #reader} for users' queries,
 * which logs in as a role that can do nothing but read what is published.
 */
public final class Database implements AutoCloseable {
  private final DatabaseHost host;
  private final HikariDataSource owner;
  private final ReaderRole readerRole;
  private final PgSphere pgSphere;
  private final int readerConnections;
  private final Duration longestQuery;
  private @Nullable HikariDataSource reader;

  private Database(
      DatabaseHost host,
      HikariDataSource owner,
      ReaderRole readerRole,
      PgSphere pgSphere,
      Settings settings) {
    this.host = host;
    this.owner = owner;
    this.readerRole = readerRole;
    this.pgSphere = pgSphere;
    this.readerConnections = settings.db().connections();
    this.longestQuery = settings.limits().longestSync();
  }

  /**
   * For the server: starts or takes over the private cluster, or goes to the operator's database,
   * then ensures pgSphere, the reader role and the service's schemas.
   *
   * @throws DatabaseProblem when that cannot be, saying what to do
   */
  public static Database openForServer(Settings settings) {
    return open(DatabaseHost.forServer(settings), settings);
  }

  /** For a command of the operator's: the same, beside a running server or without one. */
  public static Database open(Settings settings) {
    return open(DatabaseHost.forCommand(settings), settings);
  }

  private static Database open(DatabaseHost host, Settings settings) {
    try {
      return prepare(host, settings);
    } catch (RuntimeException failure) {
      host.close();
      throw failure;
    }
  }

  private static Database prepare(DatabaseHost host, Settings settings) {
    DatabaseAddress address = host.address();
    PgSphere pgSphere = PgSphere.ensure(address);
    HikariDataSource owner = Pools.owner(address, pgSphere);
    try {
      ReaderRole readerRole = ReaderRole.of(settings.db(), address);
      readerRole.ensure(owner);
      Migrations.run(owner, address, readerRole.name());
      return new Database(host, owner, readerRole, pgSphere, settings);
    } catch (RuntimeException failure) {
      owner.close();
      throw failure;
    }
  }

  /** Connections as the service's own role, for the catalogue, jobs and publishing. */
  public DataSource owner() {
    return owner;
  }

  /**
   * Connections as the reader role for users' queries: read-only, and PostgreSQL stops a statement
   * that goes beyond {@link Settings.Limits#longestSync}.
   */
  public synchronized DataSource reader() {
    if (reader == null) {
      reader = Pools.reader(readerRole.login(), pgSphere, readerConnections, longestQuery);
    }
    return reader;
  }

  /** Name of the role that must be granted what is published. */
  public String readerRole() {
    return readerRole.name();
  }

  /** Where the database is, as the service's role. */
  public DatabaseAddress address() {
    return host.address();
  }

  /** The installed pgSphere. */
  public PgSphere pgSphere() {
    return pgSphere;
  }

  /** Closes the pools, then stops the private cluster if this process is to stop it. */
  @Override
  public synchronized void close() {
    if (reader != null) {
      reader.close();
    }
    owner.close();
    host.close();
  }
}
