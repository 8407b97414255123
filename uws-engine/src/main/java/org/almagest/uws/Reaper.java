package org.almagest.uws;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Buries dead nodes and expired jobs. Every node may do it at the same time. */
final class Reaper {
  private static final int MOST = 100;

  private final JobStore store;
  private final Disposal disposal;
  private final EngineListener listener;
  private final int attempts;
  private final Duration lease;
  private final Duration pause;
  private final Outage outage = new Outage("destroy an expired job");

  Reaper(
      JobStore store,
      Disposal disposal,
      EngineListener listener,
      EngineSettings settings,
      Duration pause) {
    this.store = store;
    this.disposal = disposal;
    this.listener = listener;
    this.attempts = settings.attempts();
    this.lease = settings.lease();
    this.pause = pause;
  }

  List<Loop> loops() {
    return List.of(
        new Loop("take over the jobs of dead nodes", () -> jittered(pause), this::reclaim),
        new Loop("destroy expired jobs", () -> jittered(pause), this::destroy),
        new Loop("tidy up after jobs", () -> jittered(pause), this::tidy));
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
    each(left -> store.doomed(left, MOST), this::isDestroyed);
  }

  /** Not before those that ran them have had the time to stop. */
  private void tidy() {
    each(left -> store.untidy(lease, left, MOST), this::isTidied);
  }

  /**
   * Does all that the store has, which is told how many to leave out: those that could not be done
   * wait for the next turn and are not in the way of the others.
   */
  private static <T> void each(IntFunction<List<T>> store, Predicate<T> isDone) {
    int left = 0;
    boolean more = true;
    while (more) {
      List<T> some = store.apply(left);
      left += Math.toIntExact(some.stream().filter(isDone.negate()).count());
      more = some.size() == MOST;
    }
  }

  private boolean isTidied(JobId job) {
    if (!disposal.tidy(job)) {
      return false;
    }
    store.tidied(job);
    return true;
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
