package org.almagest.server.sync;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Job;
import org.almagest.uws.Jobs;
import org.apache.catalina.connector.ClientAbortException;

/**
 * Waits for a job's end in the name of a client that may leave.
 *
 * @param gone whether it has left
 */
record Attendance(Jobs jobs, BooleanSupplier gone) {
  /** How soon it is noticed that a client has left. */
  private static final Duration LOOK = Duration.ofMillis(250);

  /**
   * The job when it is not active any more; empty if it still is when the time is up or the server
   * stops.
   *
   * @throws ClientAbortException if the client has left
   * @throws TapException if somebody has destroyed the job
   */
  Optional<Job> await(Job job, Duration longest) throws IOException {
    long end = System.nanoTime() + longest.toNanos();
    Job now = job;
    try {
      while (now.phase().isActive()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return Optional.empty();
        }
        stayOnlyFor(gone);
        Optional<Job> next = next(now, Math.min(left, LOOK.toNanos()));
        if (next.isEmpty()) {
          return next;
        }
        now = next.get();
      }
    } catch (InterruptedException stopping) {
      return Optional.empty();
    }
    return Optional.of(now);
  }

  /** Empty if nobody waits any more, for the server stops; another may run the job then. */
  private Optional<Job> next(Job job, long nanos) throws InterruptedException {
    long began = System.nanoTime();
    Job next =
        jobs.await(job.id(), job.phase(), Duration.ofNanos(nanos)).orElseThrow(Attendance::deleted);
    boolean tooSoon = System.nanoTime() - began < nanos;
    return tooSoon && next.phase() == job.phase() ? Optional.empty() : Optional.of(next);
  }

  private static TapException deleted() {
    return TapException.of(
        ErrorCode.NOT_FOUND, "the query was run as a job, and somebody has deleted it");
  }

  private static void stayOnlyFor(BooleanSupplier gone) throws ClientAbortException {
    if (gone.getAsBoolean()) {
      throw new ClientAbortException("the client has closed the connection");
    }
  }
}
