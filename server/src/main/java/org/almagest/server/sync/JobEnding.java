package org.almagest.server.sync;

import java.time.Duration;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.Result;

/** What the end of a job is to who asked for its result. */
final class JobEnding {
  private static final Duration SOON = Duration.ofSeconds(10);

  private JobEnding() {}

  /**
   * The one result of a query.
   *
   * @throws TapException if there is none, with the reason
   */
  static Result result(Job job) {
    return switch (job.phase()) {
      case COMPLETED -> job.results().getFirst();
      case HELD, SUSPENDED -> throw failed(job, ErrorCode.SPACE_LIMIT, "the query was held back");
      case ABORTED -> throw failed(job, ErrorCode.TIME_LIMIT, "the query was stopped");
      case ERROR, PENDING, QUEUED, EXECUTING, UNKNOWN, ARCHIVED ->
          throw failed(job, ErrorCode.BAD_QUERY, "the query failed");
    };
  }

  private static TapException failed(Job job, ErrorCode code, String otherwise) {
    String message = job.error().map(JobError::message).orElse(otherwise);
    boolean again = job.error().filter(JobError::isTransient).isPresent();
    return again
        ? new TapException(new TapFailure.Overload(ErrorCode.UNAVAILABLE, message, SOON), null)
        : TapException.of(code, message);
  }
}
