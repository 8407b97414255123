package org.almagest.uws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A job that this node runs. Thread-safe. */
final class Running implements Execution {
  private final Job job;
  private final Claim claim;
  private final long began = System.nanoTime();
  private final List<Runnable> actions = new ArrayList<>();

  private volatile Progress progress = Progress.NONE;
  private volatile Duration limit;
  private volatile long leaseEnds;
  private volatile @Nullable Stop stop;
  private volatile boolean ending;
  private volatile @Nullable Long closingSince;
  private volatile Lane lane;
  private final AtomicBoolean moving = new AtomicBoolean();
  private boolean left;

  /**
   * A job just claimed, for which a place in {@code lane} is taken.
   *
   * @param limit how long it may run
   * @param leaseEnds by {@link System#nanoTime}
   */
  Running(Job job, String node, Lane lane, Duration limit, long leaseEnds) {
    this.job = job;
    this.claim = new Claim(job.id(), job.attempt(), node);
    this.lane = lane;
    this.limit = limit;
    this.leaseEnds = leaseEnds;
  }

  Job job() {
    return job;
  }

  @Override
  public Claim claim() {
    return claim;
  }

  // ---- stopping

  @Override
  public boolean isStopped() {
    return stop != null;
  }

  @Override
  public void onStop(Runnable action) {
    synchronized (actions) {
      if (stop == null) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /** Tells it to end. Whether this is the first time; the first reason counts. */
  boolean stop(Stop reason) {
    List<Runnable> now;
    synchronized (actions) {
      if (stop != null) {
        return false;
      }
      beginClosing();
      stop = reason;
      now = List.copyOf(actions);
      actions.clear();
    }
    now.forEach(Runnable::run);
    return true;
  }

  Optional<Stop> stopped() {
    return Optional.ofNullable(stop);
  }

  /** It has run to its end, and what that makes of it is about to be kept. */
  void ends() {
    beginClosing();
    ending = true;
  }

  private synchronized void beginClosing() {
    if (closingSince == null) {
      closingSince = System.nanoTime();
    }
  }

  /**
   * Whether it was to be over so long ago and is not: what it waits for may never come, and only
   * without a lease can others say what becomes of the job.
   */
  boolean isOverdue(Duration since) {
    Long start = closingSince;
    return start != null && System.nanoTime() - start > since.toNanos();
  }

  /** Whether nothing runs any more that could be stopped. */
  boolean isEnding() {
    return ending;
  }

  // ---- how far it is

  @Override
  public void report(Progress now) {
    progress = now;
  }

  Progress progress() {
    return progress;
  }

  /** The job as the store has it, with how far this run has come by now. */
  Job live(Job stored) {
    return new Job(
        stored.id(),
        stored.owner(),
        stored.list(),
        stored.labels(),
        stored.phase(),
        stored.queue(),
        stored.times(),
        stored.executionDuration(),
        stored.parameters(),
        stored.results(),
        stored.error(),
        progress,
        stored.attempt(),
        stored.node(),
        stored.keepsHistory());
  }

  /** Whether {@code stored} is still this run of the job. */
  boolean is(Job stored) {
    return stored.phase() == Phase.EXECUTING && wasLast(stored);
  }

  /** Whether this was the last run of the job. */
  boolean wasLast(Job stored) {
    return stored.attempt() == claim.attempt() && stored.node().equals(Optional.of(claim.node()));
  }

  // ---- time

  Duration ran() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  Duration limit() {
    return limit;
  }

  void limit(Duration changed) {
    limit = changed;
  }

  void leaseEnds(long nanoTime) {
    leaseEnds = nanoTime;
  }

  /** Whether the lease has been over for so long. */
  boolean isLeaseOver(Duration since) {
    return System.nanoTime() - leaseEnds > since.toNanos();
  }

  // ---- its place

  Lane lane() {
    return lane;
  }

  /** Begins to change its class. Whether that has not begun before. */
  boolean beginMove() {
    return moving.compareAndSet(false, true);
  }

  void endMove() {
    moving.set(false);
  }

  /** Goes on in a place that was taken for it, and leaves the one that it had. */
  synchronized void moveTo(Lane next) {
    if (left) {
      next.free();
      return;
    }
    Lane before = lane;
    lane = next;
    before.free();
  }

  synchronized void leave() {
    left = true;
    lane.free();
  }
}
