package org.almagest.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running server, as packaged. Ends with the tests, whatever happens. */
public final class Archive implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
  private static final String SECURE = "https://127.0.0.1";
  private static final Set<Archive> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Archive::killAll));
  }

  private final Deployment deployment;
  private final Process process;
  private final ServerLog log;

  private Archive(Deployment deployment, Process process) {
    this.deployment = deployment;
    this.process = process;
    this.log = ServerLog.of(process);
  }

  static Archive start(Deployment deployment) {
    Archive archive = new Archive(deployment, launch(deployment));
    RUNNING.add(archive);
    archive.awaitReady();
    return archive;
  }

  private static Process launch(Deployment deployment) {
    try {
      return Program.builder(
              deployment.environment(), deployment.java(deployment.javaOptions(), "serve"))
          .redirectErrorStream(true)
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void awaitReady() {
    try {
      String url = log.ready().get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      if (deployment.servesPlainHttp()) {
        assertThat(url).isEqualTo(tap().url());
      } else {
        assertThat(url).startsWith("https://").endsWith(secureUrl().substring(SECURE.length()));
      }
    } catch (ExecutionException | TimeoutException failure) {
      close();
      throw new AssertionError("the server did not get ready:\n" + log.end(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** How it was started. */
  public Deployment deployment() {
    return deployment;
  }

  /** Its TAP service. */
  public Tap tap() {
    return new Tap("http://127.0.0.1:" + deployment.port() + "/tap-server/tap");
  }

  /** Its TAP service by HTTPS. */
  public String secureUrl() {
    return SECURE + ":" + deployment.httpsPort() + "/tap-server/tap";
  }

  /** The file that clients of its own certificate have to trust. */
  public String authority() {
    return deployment.home().folder().resolve("tls/ca.pem").toString();
  }

  /** Whether the process lives. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its process. */
  public long pid() {
    return process.pid();
  }

  /** What it has said last on the console. */
  public String console() {
    return log.end();
  }

  /** A connection to its database as the service's own role. */
  public Connection owner() throws SQLException {
    return switch (TestDatabase.chosen()) {
      case TestDatabase.Named(String url, String user, String password) ->
          DriverManager.getConnection(url, user, password);
      case TestDatabase.Private _ ->
          DriverManager.getConnection(
              privateUrl(), "almagest", deployment.home().password("almagest"));
    };
  }

  /** A connection to its database as the role that runs users' queries. */
  public Connection reader() throws SQLException {
    String url =
        switch (TestDatabase.chosen()) {
          case TestDatabase.Named named -> named.url();
          case TestDatabase.Private _ -> privateUrl();
        };
    return DriverManager.getConnection(url, "almagest_reader", Deployment.READER_PASSWORD);
  }

  /** How another node over the same database and results is started. */
  public Deployment neighbour() {
    Deployment neighbour =
        Deployment.fresh()
            .with(
                "ALMAGEST_JOBS_RESULTS_FOLDER",
                deployment.home().folder().resolve("results").toString());
    return hasPrivateDatabase()
        ? neighbour
            .with("ALMAGEST_DB_URL", privateUrl())
            .with("ALMAGEST_DB_USER", "almagest")
            .with("ALMAGEST_DB_PASSWORD", deployment.home().password("almagest"))
        : neighbour;
  }

  /** All that it has said on the console. */
  public String wholeConsole() {
    return log.all();
  }

  /** Whether it runs a PostgreSQL of its own. */
  public boolean hasPrivateDatabase() {
    return TestDatabase.chosen() instanceof TestDatabase.Private;
  }

  private String privateUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/almagest".formatted(deployment.home().postgresPort());
  }

  /** Sends SIGTERM, as a service manager does, and waits for the end. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /** Sends SIGINT, as Ctrl-C does, and waits for the end. */
  public void interrupt() {
    Program.run(STOP_LIMIT, Map.of(), List.of("kill", "-INT", Long.toString(process.pid())));
    awaitEnd();
  }

  /** Sends SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      assertThat(process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS))
          .as("the server ends when told to")
          .isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    RUNNING.remove(this);
  }

  /** Stops it and deletes its home. */
  @Override
  public void close() {
    try {
      stop();
    } finally {
      process.destroyForcibly();
      deployment.home().delete();
    }
  }

  private static void killAll() {
    for (Archive archive : RUNNING) {
      archive.process.destroyForcibly().onExit().join();
      archive.deployment.home().delete();
    }
  }
}
