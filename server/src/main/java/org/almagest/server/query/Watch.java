package org.almagest.server.query;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.almagest.server.upload.UploadStoppedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after one query while it runs: stops it when nobody is interested in it any more, or when
 * told to. The time that a client takes to read does not count. Thread-safe.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final int MOST_CANCELS = 3;

  /** Why the query was stopped. */
  enum Verdict {
    GOES_ON,
    OUT_OF_TIME,
    CLIENT_GONE,
    STOPPED
  }

  /** A statement in the database. */
  interface Stoppable {
    /** Asks the database to stop it. */
    void cancel() throws SQLException;

    /** Hangs up: whoever reads from it gets an error. */
    void abort() throws SQLException;
  }

  /** What need not be stopped: it asks now and then whether to go on. */
  static final Stoppable NOTHING =
      new Stoppable() {
        @Override
        public void cancel() {}

        @Override
        public void abort() {}
      };

  private final Interest interest;
  private final Runnable onClose;
  private final long started = System.nanoTime();

  /** Held while the statement is being stopped; never while the state is looked at. */
  private final ReentrantLock stopping = new ReentrantLock();

  private @Nullable Stoppable statement;
  private Verdict verdict = Verdict.GOES_ON;
  private boolean paused;
  private int cancels;
  private long pausedAt;
  private long pausedFor;

  Watch(Interest interest, Consumer<Watch> onClose) {
    this.interest = interest;
    this.onClose = () -> onClose.accept(this);
  }

  synchronized Verdict verdict() {
    return verdict;
  }

  /**
   * For work between statements.
   *
   * @throws UploadStoppedException if the query must end
   */
  void goOn() {
    if (verdict() != Verdict.GOES_ON) {
      throw new UploadStoppedException();
    }
  }

  /** The statement to be stopped: from before it is sent until {@link #close}. */
  synchronized void covers(Stoppable running) {
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

  /**
   * Judges, until it has once judged against it; whether the query must be stopped. Never waits.
   */
  synchronized boolean condemns() {
    if (statement != null && verdict == Verdict.GOES_ON && !paused) {
      verdict = interest.judge(Duration.ofNanos(System.nanoTime() - started - pausedFor));
    }
    return statement != null && verdict != Verdict.GOES_ON;
  }

  /** Stops the query now, or as soon as there is a statement. */
  void condemn(Verdict why) {
    synchronized (this) {
      if (verdict == Verdict.GOES_ON) {
        verdict = why;
      }
    }
    stop();
  }

  /**
   * Stops the statement, if it is still this query's, unless somebody is at it. PostgreSQL forgets
   * what comes before the statement has begun: to be tried again until the watch is closed.
   */
  void stop() {
    if (!stopping.tryLock()) {
      return;
    }
    try {
      Stoppable running = statement();
      if (running != null) {
        end(running);
      }
    } catch (SQLException unreachable) {
      LOG.warn("a query could not be stopped: {}", unreachable.getMessage());
    } finally {
      stopping.unlock();
    }
  }

  /**
   * A cancel that does nothing for so long never will: the line is dead, or PostgreSQL waits to
   * send to a reader that waits for something else.
   */
  private void end(Stoppable running) throws SQLException {
    if (cancels++ < MOST_CANCELS) {
      running.cancel();
    } else {
      running.abort();
    }
  }

  private synchronized @Nullable Stoppable statement() {
    return statement;
  }

  /** After this nothing is stopped or looked at any more; waits for whoever is stopping it. */
  @Override
  public void close() {
    stopping.lock();
    try {
      synchronized (this) {
        statement = null;
      }
    } finally {
      stopping.unlock();
    }
    onClose.run();
  }
}
