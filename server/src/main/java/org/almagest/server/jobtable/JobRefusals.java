package org.almagest.server.jobtable;

import java.time.Duration;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.Job;
import org.jspecify.annotations.Nullable;

/** Words why a job's result cannot be a table. */
final class JobRefusals {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private JobRefusals() {}

  static TapException noJob(String name) {
    return TapException.of(
        ErrorCode.NOT_FOUND,
        "table %s.%s does not exist: the tables there are called \"job\" and the name of a job, as in JOB_UPLOAD.\"job1404139480755A\""
            .formatted(JobTables.SCHEMA, Excerpt.of(name)));
  }

  static TapException unknown(JobName name) {
    return TapException.of(
        ErrorCode.NOT_FOUND,
        "table %s.\"%s\" does not exist: there is no job %s, or not any more"
            .formatted(JobTables.SCHEMA, name.table(), name.job()));
  }

  /** It has ended in some other way than well, or not at all. */
  static TapException noResult(Job job) {
    String why =
        switch (job.phase()) {
          case PENDING, QUEUED, EXECUTING, HELD, SUSPENDED, UNKNOWN ->
              "it is %s; wait until it is COMPLETED".formatted(job.phase());
          case ERROR -> "it has failed";
          case ABORTED -> "it was stopped before its end";
          case ARCHIVED -> "its result has been deleted in the meantime";
          case COMPLETED -> "it has left none";
        };
    return bad("job %s has no result that could be a table: %s".formatted(job.id(), why));
  }

  static TapException otherFormat(Job job, String contentType) {
    return bad(
        "the result of job %s is in %s, which is not read as a table; run it again with FORMAT=votable, csv, tsv, ecsv, fits or parquet"
            .formatted(job.id(), contentType));
  }

  static TapException unreadable(Job job, @Nullable String why) {
    return bad("the result of job %s cannot be read as a table: %s".formatted(job.id(), why));
  }

  static TapException tooLarge(Job job, long most) {
    return TapException.of(
        ErrorCode.TOO_LARGE,
        "the result of job %s is too large to be a table of a query: %,d bytes are what there is room for; run a query INTO a table of yours instead"
            .formatted(job.id(), most));
  }

  static TapException busy(String what) {
    return new TapException(
        new TapFailure.Overload(
            ErrorCode.TOO_BUSY, what + "; please try again shortly", RETRY_AFTER),
        null);
  }

  private static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_QUERY, message);
  }
}
