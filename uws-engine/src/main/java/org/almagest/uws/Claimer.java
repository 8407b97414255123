package org.almagest.uws;

import java.time.Duration;
import java.util.Optional;

/** Fills the places of one class: a thread that takes one job at a time. */
final class Claimer {
  private final Lane lane;
  private final Lanes lanes;
  private final Workplace workplace;
  private final Duration sweepPause;
  private final Closing closing = new Closing();
  private final Backoff backoff = new Backoff();
  private final Outage outage;
  private final Thread thread;

  private volatile boolean sweepsNow = true;
  private long lastSweep = System.nanoTime();

  Claimer(Lane lane, Lanes lanes, Workplace workplace, Duration sweepPause) {
    this.lane = lane;
    this.lanes = lanes;
    this.workplace = workplace;
    this.sweepPause = sweepPause;
    this.outage = new Outage("look for jobs of class " + lane.name());
    this.thread = Thread.ofVirtual().name("jobs: " + lane.name()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Has it take jobs until no place or no job is left. */
  void sweep() {
    sweepsNow = true;
    lane.ring();
  }

  private void run() {
    while (!closing.hasBegun()) {
      try {
        turn();
        backoff.reset();
        outage.worked();
      } catch (RuntimeException | Error e) {
        recover(e);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void recover(Throwable cause) {
    outage.failed(cause);
    lane.hush();
    sweepsNow = true;
    closing.pause(backoff.pause());
  }

  private void turn() throws InterruptedException {
    Duration left = sweepPause.minusNanos(System.nanoTime() - lastSweep);
    if (!sweepsNow && left.isPositive()) {
      if (lane.answer(left)) {
        takeOne();
      }
      return;
    }
    sweepsNow = false;
    lastSweep = System.nanoTime();
    boolean more = true;
    while (more) {
      more = takeOne();
    }
  }

  private boolean takeOne() {
    if (closing.hasBegun() || !lane.take()) {
      return false;
    }
    boolean taken = false;
    try {
      taken = claim();
    } finally {
      if (!taken) {
        lane.giveBack();
      }
    }
    return taken;
  }

  private boolean claim() {
    EngineSettings settings = workplace.settings();
    long leaseEnds = System.nanoTime() + settings.lease().toNanos();
    int ownerPlaces = lane.jobClass().ownerPlaces();
    Optional<Job> job =
        workplace.store().claim(settings.node(), lane.name(), ownerPlaces, settings.lease());
    job.ifPresent(claimed -> launch(claimed, leaseEnds));
    return job.isPresent();
  }

  private void launch(Job job, long leaseEnds) {
    Duration limit = lanes.clamp(job.executionDuration());
    Running running = new Running(job, workplace.settings().node(), lane, limit, leaseEnds);
    workplace.runs().add(running);
    Thread.ofVirtual().name(running.claim().label()).start(new Attempt(workplace, running));
    workplace.bulletin().wake(job.id());
  }

  /** Takes no more jobs. */
  void close() {
    closing.begin();
    lane.ring();
  }

  /** Waits until it surely takes no more. */
  void join(Duration longest) throws InterruptedException {
    thread.join(longest.toMillis());
  }
}
