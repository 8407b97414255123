package org.almagest.server.query;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.almagest.server.http.ClientConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after one query while it runs: stops it when it has had its time, or when its client has
 * gone. The time that the client takes to read does not count. Thread-safe.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  /** Why the query was stopped. */
  enum Verdict {
    GOES_ON,
    OUT_OF_TIME,
    CLIENT_GONE
  }

  /** Stops a statement in the database. */
  @FunctionalInterface
  interface Cancellation {
    void cancel() throws SQLException;
  }

  private final ClientConnection client;
  private final Duration limit;
  private final Runnable onClose;
  private final long started = System.nanoTime();
  private @Nullable Cancellation statement;
  private Verdict verdict = Verdict.GOES_ON;
  private boolean paused;
  private long pausedAt;
  private long pausedFor;

  Watch(ClientConnection client, Duration limit, Consumer<Watch> onClose) {
    this.client = client;
    this.limit = limit;
    this.onClose = () -> onClose.accept(this);
  }

  Duration limit() {
    return limit;
  }

  synchronized Verdict verdict() {
    return verdict;
  }

  /** The statement to be stopped: from before it is sent until {@link #close}. */
  synchronized void covers(Cancellation running) {
    statement = running;
  }

  /** The client has its turn: until {@link #resume} its connection is not looked at. */
  synchronized void pause() {
    paused = true;
    pausedAt = System.nanoTime();
  }

  synchronized void resume() {
    paused = false;
    pausedFor += System.nanoTime() - pausedAt;
  }

  /** Judges, once; whether the query must be stopped. Never waits. */
  synchronized boolean condemns() {
    if (statement == null || paused || verdict != Verdict.GOES_ON) {
      return false;
    }
    if (System.nanoTime() - started - pausedFor > limit.toNanos()) {
      verdict = Verdict.OUT_OF_TIME;
    } else if (client.isGone()) {
      verdict = Verdict.CLIENT_GONE;
    }
    return verdict != Verdict.GOES_ON;
  }

  /** Stops the statement, if it is still this query's. Closing waits for it. */
  synchronized void stop() {
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException unreachable) {
        LOG.warn("a query could not be stopped: {}", unreachable.getMessage());
      }
    }
  }

  /** After this nothing is stopped or looked at any more. */
  @Override
  public void close() {
    synchronized (this) {
      statement = null;
    }
    onClose.run();
  }
}
