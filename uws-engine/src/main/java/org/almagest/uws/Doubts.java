package org.almagest.uws;

import java.util.Optional;

/** Asks the store about jobs that run here, and stops those that should not. Thread-safe. */
final class Doubts {
  private final JobStore store;
  private final EngineListener listener;
  private final Lanes lanes;

  Doubts(JobStore store, EngineListener listener, Lanes lanes) {
    this.store = store;
    this.listener = listener;
    this.lanes = lanes;
  }

  /** Stops the run if the job is not this node's any more; otherwise learns of changed limits. */
  void check(Running running) {
    if (running.isEnding()) {
      return;
    }
    Optional<Job> job = store.find(running.claim().id());
    if (running.isEnding()) {
      // What the store says may be this run's own end.
      return;
    }
    if (job.isPresent() && running.is(job.get())) {
      running.limit(lanes.clamp(job.get().executionDuration()));
      return;
    }
    stop(running, job.filter(Doubts::isOfOthers).isPresent());
  }

  /** Stops a run whose lease nobody could prolong. */
  void giveUp(Running running) {
    stop(running, true);
  }

  private void stop(Running running, boolean isLost) {
    boolean first = running.stop(isLost ? new Stop.LeaseLost() : new Stop.Gone());
    if (first && isLost) {
      listener.leaseLost(running.claim());
    }
  }

  private static boolean isOfOthers(Job job) {
    return switch (job.phase()) {
      case QUEUED, EXECUTING, COMPLETED, ERROR -> true;
      case PENDING, ABORTED, UNKNOWN, HELD, SUSPENDED, ARCHIVED -> false;
    };
  }
}
