package org.almagest.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.almagest.it.harness.FreePort;
import org.almagest.it.harness.Home;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.Strays;

/** A PostgreSQL that belongs to no node and can be killed. */
final class Postgres implements AutoCloseable {
  static final String PASSWORD = "of-the-crash-test";
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /**
   * Killing processes loses nothing that the operating system has been given, so nothing needs to
   * reach the disk. What is committed must still be written before the client hears of it.
   */
  private static final String SETTINGS =
      """
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      port = %d
      fsync = off
      jit = off
      timezone = 'UTC'
      max_connections = 100
      log_line_prefix = '%%m [%%p] %%u %%a '
      """;

  private static final List<String> ROLES =
      List.of(
          "CREATE ROLE almagest LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'",
          "CREATE DATABASE almagest OWNER almagest");

  private final PostgresPrograms programs;
  private final Home home;
  private final int port;
  private Process postmaster;

  private Postgres(PostgresPrograms programs, Home home, int port) throws IOException {
    this.programs = programs;
    this.home = home;
    this.port = port;
    this.postmaster = launch();
  }

  static Postgres create(PostgresPrograms programs) throws IOException, SQLException {
    Home home = Home.create();
    int port = FreePort.find();
    initialise(programs, home.folder(), port);
    Postgres postgres = new Postgres(programs, home, port);
    postgres.awaitReady();
    postgres.execute("postgres", ROLES);
    postgres.makePgSphere();
    return postgres;
  }

  private static void initialise(PostgresPrograms programs, Path folder, int port)
      throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    programs.give(data);
    programs.give(password);
    List<String> words =
        List.of(
            "--pgdata=" + data,
            "--username=postgres",
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync");
    Program.Finished made = programs.run(LIMIT, "initdb", words);
    if (made.code() != 0) {
      throw new AssertionError("initdb failed:\n" + made.all());
    }
    Files.writeString(data.resolve("postgresql.conf"), SETTINGS.formatted(port));
  }

  private void makePgSphere() throws SQLException {
    try {
      execute("almagest", List.of("CREATE EXTENSION pg_sphere"));
    } catch (SQLException refused) {
      // Newer PostgreSQL refuses the package's script; ./almagest setup has added another.
      execute(
          "almagest",
          List.of(
              "CREATE EXTENSION pg_sphere VERSION '1.2.0almagest'",
              "ALTER EXTENSION pg_sphere UPDATE TO '1.2.0'"));
    }
  }

  private void execute(String database, List<String> statements) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** A superuser's connection to the archive's database. */
  Connection superuser() throws SQLException {
    return connect("almagest");
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:%d/almagest".formatted(port);
  }

  private Connection connect(String database) throws SQLException {
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5&socketTimeout=60"
            .formatted(port, database);
    return DriverManager.getConnection(url, "postgres", PASSWORD);
  }

  /** SIGKILL for the main process and all others of it; up again when this returns. */
  void killAll() throws IOException {
    List<ProcessHandle> children = new ArrayList<>(postmaster.descendants().toList());
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
    awaitEnd();
    postmaster = launch();
    awaitReady();
  }

  /**
   * SIGKILL for one of the processes that serve connections: PostgreSQL then ends the others, and
   * recovers.
   *
   * @param choice which one
   * @return whether there was one
   */
  boolean killBackend(int choice) {
    List<Long> backends = backends();
    if (backends.isEmpty()) {
      return false;
    }
    long chosen = backends.get(Math.floorMod(choice, backends.size()));
    return ProcessHandle.of(chosen).map(ProcessHandle::destroyForcibly).orElse(false);
  }

  private List<Long> backends() {
    String sql =
        "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'"
            + " AND usename <> 'postgres' ORDER BY (state = 'active') DESC, pid LIMIT 5";
    List<Long> pids = new ArrayList<>();
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        pids.add(rows.getLong(1));
      }
      return pids;
    } catch (SQLException down) {
      return List.of();
    }
  }

  private Process launch() throws IOException {
    Path data = home.folder().resolve("data");
    Path log = home.folder().resolve("postgres.log");
    return Strays.guard(programs.start("postgres", List.of("-D", data.toString()), log));
  }

  /** One that ends at once, as the killed one's memory is still in use, is started again. */
  void awaitReady() throws IOException {
    Instant end = Instant.now().plus(LIMIT);
    while (!answers()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("PostgreSQL does not start:\n" + log());
      }
      if (!postmaster.isAlive()) {
        postmaster = launch();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean answers() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  String log() throws IOException {
    List<String> lines = Files.readAllLines(home.folder().resolve("postgres.log"));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  private void awaitEnd() {
    try {
      postmaster.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
    postmaster.destroyForcibly();
    awaitEnd();
    try {
      home.delete();
    } catch (UncheckedIOException stillWritten) {
      // A process that was killed this moment may leave a file behind the walk.
      home.delete();
    }
  }
}
