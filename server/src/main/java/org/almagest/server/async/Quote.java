package org.almagest.server.async;

import java.time.Instant;
import java.util.Optional;
import org.almagest.uws.Job;

/** When a job will have ended, at the latest (UWS 1.1 section 2.1.6, TAP 1.1 section 5.1.2). */
final class Quote {
  private Quote() {}

  /** Empty as long as it has not been told to run, and once it has ended. */
  static Optional<Instant> of(Job job, Instant now) {
    return switch (job.phase()) {
      case QUEUED -> Optional.of(within(job, now));
      case EXECUTING -> Optional.of(within(job, job.times().started().orElse(now)));
      case PENDING, COMPLETED, ERROR, ABORTED, UNKNOWN, HELD, SUSPENDED, ARCHIVED ->
          Optional.empty();
    };
  }

  /** Never after its destruction: such a quote would say that it will not be run. */
  private static Instant within(Job job, Instant start) {
    Instant end = start.plus(job.executionDuration());
    return job.times().destruction().filter(end::isAfter).orElse(end);
  }
}
