package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.almagest.formats.table.TableFormat;
import org.almagest.server.account.JobRights;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.results.ResultStore;
import org.almagest.server.results.StoreFailures;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Jobs;
import org.almagest.uws.Phase;
import org.almagest.uws.Result;
import org.springframework.stereotype.Component;

/** Results of jobs as tables to be made of. Thread-safe. */
@Component
class JobResults {
  private static final String QUERY = "result";

  private final Jobs jobs;
  private final ResultStore store;
  private final Spool spool;

  JobResults(Jobs jobs, ResultStore store, Spool spool) {
    this.jobs = jobs;
    this.store = store;
    this.spool = spool;
  }

  /**
   * A result that the caller may read.
   *
   * @param format what it is
   */
  record Found(Job job, Result result, Optional<TableFormat> format) {}

  /**
   * The result of the job called {@code name}.
   *
   * @throws TapException if there is no such job or no such result, if it is no table that can be
   *     read, or if the caller may not read it
   */
  Found find(String name, HttpServletRequest request) {
    Job job = JobId.parse(name).flatMap(jobs::find).orElseThrow(() -> unknown(name));
    JobRights rights = JobRights.of(request);
    if (!rights.mayUse(job)) {
      throw rights.refusal(name);
    }
    if (job.phase() != Phase.COMPLETED) {
      throw TapException.of(
          ErrorCode.ILLEGAL_NOW,
          "job %s is %s; a table can be made of one that is COMPLETED"
              .formatted(job.id(), job.phase()));
    }
    Result result =
        job.results().stream()
            .filter(each -> each.id().equals(QUERY))
            .findFirst()
            .orElseThrow(() -> gone(job));
    Optional<TableFormat> format = TableFormat.named(result.contentType());
    if (format.isEmpty()) {
      throw TapException.of(
          ErrorCode.BAD_DATA,
          "the result of job %s is %s, of which no table can be made; run the query with FORMAT=votable, csv, fits or parquet"
              .formatted(job.id(), result.contentType()));
    }
    return new Found(job, result, format);
  }

  /** Its rows, packed or not. */
  ScratchFile file(Found found) throws IOException {
    InputStream content;
    try {
      content = store.open(found.job().id(), found.result().file(), 0, found.result().size());
    } catch (NoSuchFileException missing) {
      throw gone(found.job());
    } catch (IOException problem) {
      throw StoreFailures.unavailable("the result of the job cannot be read", problem);
    }
    return spool.copy(content);
  }

  private static TapException unknown(String name) {
    return TapException.of(
        ErrorCode.NOT_FOUND,
        "there is no job %s; it may have been destroyed, or its time may have passed"
            .formatted(Excerpt.of(name)));
  }

  private static TapException gone(Job job) {
    return TapException.of(
        ErrorCode.NOT_FOUND, "job %s has no result of which to make a table".formatted(job.id()));
  }
}
