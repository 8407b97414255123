package org.almagest.server.async;

import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;

/** Why a job did not end well. */
final class Fault {
  private static final JobError FAILED =
      new JobError("the job failed; nothing more is known of the reason", false);
  private static final JobError STOPPED =
      new JobError("the job was stopped before it had ended", false);

  private Fault() {}

  /** Empty for a job that has not ended, or has ended well. */
  static Optional<JobError> of(Job job) {
    return switch (job.phase()) {
      case ERROR -> Optional.of(job.error().orElse(FAILED));
      case ABORTED -> Optional.of(job.error().orElse(STOPPED));
      case ARCHIVED -> job.error();
      case PENDING, QUEUED, EXECUTING, COMPLETED, UNKNOWN, HELD, SUSPENDED -> Optional.empty();
    };
  }
}
