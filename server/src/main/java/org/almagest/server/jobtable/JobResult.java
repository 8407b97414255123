package org.almagest.server.jobtable;

import java.util.Optional;
import org.almagest.formats.table.TableFormat;
import org.almagest.uws.Job;
import org.almagest.uws.Phase;
import org.almagest.uws.Result;

/**
 * The file that a job's table is made of.
 *
 * @param result of the job
 * @param format of what is in it, once unpacked
 */
record JobResult(Result result, TableFormat format) {
  private static final String ID = "result";

  /**
   * That of {@code job}.
   *
   * @throws org.almagest.server.failure.TapException if it has none, or none that can be read
   */
  static JobResult of(Job job) {
    Optional<Result> result =
        job.results().stream().filter(each -> each.id().equals(ID)).findFirst();
    if (job.phase() != Phase.COMPLETED || result.isEmpty()) {
      throw JobRefusals.noResult(job);
    }
    String contentType = result.get().contentType();
    TableFormat format =
        TableFormat.named(contentType)
            .filter(JobResult::isExact)
            .orElseThrow(() -> JobRefusals.otherFormat(job, contentType));
    return new JobResult(result.get(), format);
  }

  /** What is written as plain text is for people: where a value ends there is a guess. */
  private static boolean isExact(TableFormat format) {
    return format != TableFormat.ASCII;
  }
}
