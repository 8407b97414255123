package org.almagest.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One of several servers on one database, that is killed, stopped, paused and started again. Used
 * by one thread.
 */
public final class Node implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
  private static final Duration SIGNAL_LIMIT = Duration.ofSeconds(10);

  private static final int LAUNCHES = 5;

  private final Deployment deployment;
  private Optional<Running> running = Optional.empty();

  private record Running(Process process, ServerLog log) {}

  /** One that does not run yet. */
  public Node(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Where its TAP service is. */
  public URI tap() {
    return URI.create("http://127.0.0.1:" + deployment.port() + "/tap-server/tap");
  }

  /**
   * Starts it and waits until it is ready. One that ends instead, as the database is not there
   * either, is started again.
   */
  public void start() {
    Instant end = Instant.now().plus(START_LIMIT);
    Running started = launch();
    for (int launches = 1; !isReady(started, end); launches++) {
      if (launches == LAUNCHES || Instant.now().isAfter(end)) {
        throw new AssertionError("the node did not get ready:\n" + started.log().end());
      }
      started = launch();
    }
  }

  private Running launch() {
    try {
      Process process =
          Strays.guard(
              Program.builder(
                      deployment.environment(), deployment.java(deployment.javaOptions(), "serve"))
                  .redirectErrorStream(true)
                  .start());
      Running started = new Running(process, ServerLog.of(process));
      running = Optional.of(started);
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isReady(Running started, Instant end) {
    try {
      long left = Math.max(1, Duration.between(Instant.now(), end).toMillis());
      started.log().ready().get(left, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** SIGKILL. */
  public void kill() {
    process().destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM, and waits for its end. */
  public void stop() {
    process().destroy();
    awaitEnd();
  }

  /** SIGSTOP: it does nothing any more, and does not know. */
  public void pause() {
    signal("-STOP");
  }

  /** SIGCONT. */
  public void resume() {
    signal("-CONT");
  }

  private void signal(String signal) {
    String id = Long.toString(process().pid());
    Program.run(SIGNAL_LIMIT, Map.of(), List.of("kill", signal, id));
  }

  private Process process() {
    return running.orElseThrow(() -> new IllegalStateException("was never started")).process();
  }

  private void awaitEnd() {
    try {
      if (!process().waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("the node did not end when told to:\n" + console());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether its process lives. */
  public boolean isAlive() {
    return running.isPresent() && process().isAlive();
  }

  /** What it has said last. */
  public String console() {
    return running.map(each -> each.log().end()).orElse("");
  }

  /** Kills it and deletes its home. */
  @Override
  public void close() {
    if (running.isPresent()) {
      kill();
    }
    deployment.home().delete();
  }
}
