package org.almagest.uws;

import java.util.Optional;

/** Why a job does not run yet. */
final class Waiting {
  private final JobStore store;
  private final Lanes lanes;

  Waiting(JobStore store, Lanes lanes) {
    this.store = store;
    this.lanes = lanes;
  }

  Optional<QueuePlace> place(Job job) {
    return switch (job.phase()) {
      case QUEUED -> store.ahead(job.id()).map(ahead -> queued(job, ahead));
      case PENDING -> Optional.of(new QueuePlace(0, "waits for PHASE=RUN"));
      case HELD, SUSPENDED ->
          Optional.of(
              new QueuePlace(
                  0, job.error().map(JobError::message).orElse("held back by the service")));
      case EXECUTING, COMPLETED, ERROR, ABORTED, UNKNOWN, ARCHIVED -> Optional.empty();
    };
  }

  private QueuePlace queued(Job job, int ahead) {
    int running = store.running(job.owner(), job.queue());
    int most = lanes.named(job.queue()).orElse(lanes.first()).jobClass().ownerPlaces();
    return new QueuePlace(ahead + 1, reason(ahead, running, most));
  }

  private static String reason(int ahead, int running, int most) {
    if (running >= most) {
      return Sentences.ownPlaces(running);
    }
    return ahead == 0 ? "it is the next to run" : Sentences.allPlaces(ahead);
  }
}
