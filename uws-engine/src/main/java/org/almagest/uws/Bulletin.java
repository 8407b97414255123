package org.almagest.uws;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Who waits for news of one job, and who hears of all. Thread-safe. */
final class Bulletin {
  private static final System.Logger LOG = System.getLogger(Bulletin.class.getName());

  private final ConcurrentMap<JobId, List<Waiter>> waiters = new ConcurrentHashMap<>();
  private final ConcurrentMap<Object, Consumer<JobChange>> subscribers = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Waits for news of one job; from when it was made no news is missed. To be closed. */
  final class Waiter implements AutoCloseable {
    private final JobId job;
    private final Semaphore news = new Semaphore(0);

    private Waiter(JobId job) {
      this.job = job;
    }

    /** Returns when there are news, or after the time. */
    void await(Duration longest) throws InterruptedException {
      if (news.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
        news.drainPermits();
      }
    }

    @Override
    public void close() {
      waiters.computeIfPresent(job, (_, all) -> without(all));
    }

    @SuppressWarnings("NullAway") // null is how a map forgets a key
    private List<Waiter> without(List<Waiter> all) {
      List<Waiter> rest = all.stream().filter(other -> other != this).toList();
      return rest.isEmpty() ? null : rest;
    }
  }

  Waiter waiter(JobId job) {
    Waiter waiter = new Waiter(job);
    waiters.merge(job, List.of(waiter), Bulletin::joined);
    return waiter;
  }

  private static List<Waiter> joined(List<Waiter> some, List<Waiter> others) {
    List<Waiter> all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** Has those that wait on this job look again. */
  void wake(JobId job) {
    waiters.getOrDefault(job, List.of()).forEach(waiter -> waiter.news.release());
  }

  /** Has everybody look again. */
  void wakeAll() {
    waiters.keySet().forEach(this::wake);
  }

  Jobs.Subscription subscribe(Consumer<JobChange> subscriber) {
    // By an object of its own: the same listener may subscribe twice.
    Object key = new Object();
    subscribers.put(key, subscriber);
    return () -> subscribers.remove(key);
  }

  void publish(JobChange change) {
    wake(change.id());
    for (Consumer<JobChange> subscriber : subscribers.values()) {
      try {
        subscriber.accept(change);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "somebody told of a job's change has failed", e);
      }
    }
  }

  /** From now on nobody waits any more. */
  void close() {
    closed = true;
    wakeAll();
  }

  boolean isClosed() {
    return closed;
  }
}
