package org.almagest.uws;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Has jobs taken as soon as there are any. Thread-safe. */
final class Dispatcher {
  private static final int MOST_ANNOUNCED = 1000;

  private final Lanes lanes;
  private final List<Claimer> claimers;
  // What this node queues it is told of as well, and need not look for twice.
  private final Set<JobId> announced = ConcurrentHashMap.newKeySet();

  Dispatcher(Lanes lanes, Workplace workplace, Duration sweep) {
    this.lanes = lanes;
    this.claimers =
        lanes.all().stream().map(lane -> new Claimer(lane, lanes, workplace, sweep)).toList();
  }

  void start() {
    claimers.forEach(Claimer::start);
  }

  /** This node is about to queue a job, and will say so. */
  void announce(JobId job) {
    if (announced.size() >= MOST_ANNOUNCED) {
      announced.clear();
    }
    announced.add(job);
  }

  /** This node has queued a job. */
  void queued() {
    lanes.first().ring();
  }

  /**
   * Some node has queued a job. One that goes on in a later class has run for long before: it can
   * wait until that class is looked at anyway.
   */
  void told(JobId job) {
    if (!announced.remove(job)) {
      lanes.first().ring();
    }
  }

  /** There may be jobs that nobody told of. */
  void sweep() {
    announced.clear();
    claimers.forEach(Claimer::sweep);
  }

  /** When this returns, no more jobs are taken. */
  void close(Duration longest) throws InterruptedException {
    claimers.forEach(Claimer::close);
    for (Claimer claimer : claimers) {
      claimer.join(longest);
    }
  }
}
