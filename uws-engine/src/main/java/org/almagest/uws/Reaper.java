package org.almagest.uws;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Buries dead nodes and expired jobs. Every node may do it at the same time. */
final class Reaper {
  private static final int MOST = 100;

  private final JobStore store;
  private final Disposal disposal;
  private final EngineListener listener;
  private final int attempts;
  private final Duration pause;
  private final Outage outage = new Outage("destroy an expired job");

  Reaper(JobStore store, Disposal disposal, EngineListener listener, int attempts, Duration pause) {
    this.store = store;
    this.disposal = disposal;
    this.listener = listener;
    this.attempts = attempts;
    this.pause = pause;
  }

  List<Loop> loops() {
    return List.of(
        new Loop("take over the jobs of dead nodes", () -> jittered(pause), this::reclaim),
        new Loop("destroy expired jobs", () -> jittered(pause), this::destroy),
        new Loop("tidy up after jobs", () -> jittered(pause), disposal::tidyAgain));
  }

  /** Up to half as much again, so that nodes do not look all at once. */
  static Duration jittered(Duration pause) {
    return pause.plusNanos(ThreadLocalRandom.current().nextLong(pause.toNanos() / 2 + 1));
  }

  private void reclaim() {
    for (Claim claim : store.reclaim(attempts)) {
      listener.reclaimed(claim);
      disposal.tidy(claim.id());
    }
  }

  private void destroy() {
    boolean more = true;
    while (more) {
      List<JobStore.Doomed> doomed = store.doomed(MOST);
      long gone = doomed.stream().filter(this::isDestroyed).count();
      more = gone == MOST;
    }
  }

  private boolean isDestroyed(JobStore.Doomed doomed) {
    try {
      disposal.destroy(doomed);
      outage.worked();
      return true;
    } catch (RuntimeException e) {
      outage.failed(e);
      return false;
    }
  }
}
