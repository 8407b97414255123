package org.almagest.server.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.server.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The archive's database, ready for use: running, with roles and schemas up to date. Thread-safe.
 *
 * <p>Two doors: {@link #owner}, {@link #jobs}, {@link #accounts} and {@link #tables} for the
 * service's own work; {@link #reader}, {@link #jobReader} and {@link #uploads} for users' queries,
 * which log in as a role that can do nothing but read what is published. Each is a pool of its own,
 * so that no kind of work waits for another; all but the first are opened when they are first asked
 * for.
 */
public final class Database implements AutoCloseable {
  /** Connections of {@link #jobReader} beyond those that run jobs. */
  private static final int SPARE = 2;

  private static final int JOB_CONNECTIONS = 8;
  private static final int ENGINE_CONNECTIONS = 4;
  private static final int ACCOUNT_CONNECTIONS = 8;

  /** Jobs are stopped by the engine, which says why; PostgreSQL does it if nobody else has. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final DatabaseHost host;
  private final HikariDataSource owner;
  private final ReaderRole readerRole;
  private final UploadRole uploadRole;
  private final Optional<String> uploadProblem;
  private final PgSphere pgSphere;
  private final Settings settings;
  private @Nullable HikariDataSource reader;
  private @Nullable HikariDataSource jobReader;
  private @Nullable HikariDataSource uploads;
  private @Nullable HikariDataSource jobs;
  private @Nullable HikariDataSource engine;
  private @Nullable HikariDataSource accounts;
  private @Nullable HikariDataSource tables;

  private Database(
      DatabaseHost host,
      HikariDataSource owner,
      ReaderRole readerRole,
      PgSphere pgSphere,
      Settings settings) {
    this.host = host;
    this.owner = owner;
    this.readerRole = readerRole;
    this.uploadRole = UploadRole.of(settings.db(), host.address());
    this.uploadProblem = uploadRole.ensure(owner);
    this.pgSphere = pgSphere;
    this.settings = settings;
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

  /** Connections as the service's own role, for the catalogue and publishing. */
  public DataSource owner() {
    return owner;
  }

  /**
   * Connections as the reader role for users' queries: read-only, and PostgreSQL stops a statement
   * that goes beyond {@link Settings.Limits#longestSync}.
   */
  public synchronized DataSource reader() {
    if (reader == null) {
      reader =
          Pools.reader(
              "almagest-query",
              readerRole.login(),
              pgSphere,
              settings.db().connections(),
              settings.limits().longestSync());
    }
    return reader;
  }

  /** Connections as the service's own role, for what clients ask of jobs. */
  public synchronized DataSource jobs() {
    if (jobs == null) {
      jobs = Pools.jobs("almagest-jobs", host.address(), pgSphere, JOB_CONNECTIONS);
    }
    return jobs;
  }

  /** The same for the engine that runs jobs: its leases do not wait for whoever looks at jobs. */
  public synchronized DataSource engine() {
    if (engine == null) {
      engine = Pools.jobs("almagest-engine", host.address(), pgSphere, ENGINE_CONNECTIONS);
    }
    return engine;
  }

  /** Connections as the service's own role, for who signs in: they wait for no other work. */
  public synchronized DataSource accounts() {
    if (accounts == null) {
      accounts = Pools.jobs("almagest-accounts", host.address(), pgSphere, ACCOUNT_CONNECTIONS);
    }
    return accounts;
  }

  /**
   * Connections as the service's own role, for the tables of users: one for each that may be made
   * or changed at a time, of files and of queries, and a few for short questions.
   */
  public synchronized DataSource tables() {
    if (tables == null) {
      tables = Pools.tables(host.address(), pgSphere, 3 * settings.tables().loads() + SPARE);
    }
    return tables;
  }

  /**
   * Connections as the reader role for the queries of jobs, one for each that may run and a few to
   * look after them: read-only, and PostgreSQL stops a statement that runs for longer than any job
   * may.
   */
  public synchronized DataSource jobReader() {
    if (jobReader == null) {
      jobReader =
          Pools.reader(
              "almagest-job",
              readerRole.login(),
              pgSphere,
              settings.jobs().quick().places() + settings.jobs().slow().places() + SPARE,
              settings.jobs().longest().plus(MARGIN));
    }
    return jobReader;
  }

  /**
   * Connections as a role that reads what the reader role may read, and may make temporary tables:
   * for queries that bring tables along, synchronous ones and jobs. They are read-only until a
   * transaction says otherwise.
   */
  public synchronized DataSource uploads() {
    if (uploads == null) {
      uploads =
          Pools.uploads(
              "almagest-upload",
              uploadRole.login(),
              pgSphere,
              settings.uploads().queries() + SPARE,
              settings.jobs().longest().plus(MARGIN));
    }
    return uploads;
  }

  /** Why {@link #uploads} gives no connections, and what the operator can do; empty if it does. */
  public Optional<String> uploadProblem() {
    return uploadProblem;
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
    Stream.of(reader, jobReader, uploads, jobs, engine, accounts, tables, owner)
        .filter(Objects::nonNull)
        .forEach(HikariDataSource::close);
    host.close();
  }
}
