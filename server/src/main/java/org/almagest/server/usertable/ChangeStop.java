package org.almagest.server.usertable;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a change from another thread. Once the change is over its session may be somebody else's:
 * nothing is cancelled any more then. Thread-safe.
 */
final class ChangeStop {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeStop.class);
  private static final long AGAIN_MILLIS = 200;

  private final Connection connection;
  private boolean stopped;
  private boolean over;

  ChangeStop(Connection connection) {
    this.connection = connection;
  }

  /** Cancelling takes a connection of its own, and whoever calls must not wait for it. */
  void stop() {
    Thread.ofPlatform().daemon().name("stop-change").start(this::cancel);
  }

  /** Again and again: between two statements PostgreSQL forgets it. */
  private synchronized void cancel() {
    stopped = true;
    try {
      while (!over) {
        connection.unwrap(PGConnection.class).cancelQuery();
        wait(AGAIN_MILLIS);
      }
    } catch (SQLException problem) {
      LOG.warn("a change of a table could not be stopped and may go on to its end", problem);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /** Waits for a cancelling that has begun. */
  synchronized void end() {
    over = true;
    notifyAll();
  }
}
