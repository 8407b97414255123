package org.almagest.uws;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/** What this node runs. Thread-safe. */
final class Runs {
  // By claim, for a node may begin a job again while its own lost attempt is still ending.
  private final ConcurrentMap<Claim, Running> runs = new ConcurrentHashMap<>();

  void add(Running running) {
    runs.put(running.claim(), running);
  }

  void remove(Running running) {
    runs.remove(running.claim());
    synchronized (this) {
      notifyAll();
    }
  }

  /** Waits until nothing runs, but not longer. Whether nothing does. */
  synchronized boolean awaitNone(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!runs.isEmpty()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  Collection<Running> all() {
    return List.copyOf(runs.values());
  }

  List<Running> of(JobId job) {
    return runs.values().stream().filter(running -> running.claim().id().equals(job)).toList();
  }

  void stop(JobId job, Stop reason) {
    of(job).forEach(running -> running.stop(reason));
  }
}
