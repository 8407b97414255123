package org.almagest.server.async;

import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;

/** Why a result is not there. */
final class MissingResult {
  private static final String RESULT = "result";

  private MissingResult() {}

  /**
   * For the result of a query that failed the reason itself, as 400: it is what astroquery shows
   * its user.
   */
  static TapException of(Job job, String name) {
    if (!name.equals(RESULT)) {
      return notFound(job, "has no result " + Excerpt.of(name) + "; see its list of results");
    }
    return switch (job.phase()) {
      case ERROR, ABORTED ->
          TapException.of(
              ErrorCode.JOB_FAILED, Fault.of(job).map(JobError::message).orElse("the job failed"));
      case PENDING -> notFound(job, "is PENDING: tell it to run (PHASE=RUN) to get a result");
      case QUEUED, EXECUTING, HELD, SUSPENDED, UNKNOWN ->
          notFound(job, "is " + job.phase() + ": its result will be here once it is COMPLETED");
      case ARCHIVED -> notFound(job, "is ARCHIVED: its time has passed and its results are gone");
      case COMPLETED -> notFound(job, "has no result");
    };
  }

  private static TapException notFound(Job job, String what) {
    return TapException.of(ErrorCode.NOT_FOUND, "job " + job.id() + " " + what);
  }
}
