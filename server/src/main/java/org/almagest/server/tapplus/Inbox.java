package org.almagest.server.tapplus;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.almagest.uws.JobChange;
import org.almagest.uws.JobId;

/**
 * The jobs that have changed and of which one listener has not been told yet: each once, since what
 * counts is how it is now. Whoever reads too slowly is cut off; whoever puts in never waits.
 */
final class Inbox implements Consumer<JobChange> {
  private final Watched watched;
  private final int room;
  private final Set<JobId> changed = new LinkedHashSet<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private boolean closed;

  Inbox(Watched watched, int room) {
    this.watched = watched;
    this.room = room;
  }

  @Override
  public void accept(JobChange change) {
    if (!watched.covers(change)) {
      return;
    }
    lock.lock();
    try {
      changed.add(change.id());
      closed |= changed.size() > room;
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  /** The next job that has changed; empty if there is none for so long, or it is closed. */
  Optional<JobId> next(Duration longest) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = longest.toNanos();
      while (changed.isEmpty() && !closed && left > 0) {
        left = news.awaitNanos(left);
      }
      return first();
    } finally {
      lock.unlock();
    }
  }

  private Optional<JobId> first() {
    Iterator<JobId> all = changed.iterator();
    if (closed || !all.hasNext()) {
      return Optional.empty();
    }
    JobId first = all.next();
    all.remove();
    return Optional.of(first);
  }

  /** Whether nothing comes any more: the reader was too slow, or the server stops. */
  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
