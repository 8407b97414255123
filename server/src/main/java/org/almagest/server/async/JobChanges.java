package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Jobs;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.springframework.stereotype.Component;

/** Does to a job what a POST says; every method returns the job afterwards. */
@Component
class JobChanges {
  private final Jobs jobs;
  private final GivenParameters parameters;
  private final KeptFiles files;
  private final Terms terms;

  JobChanges(Jobs jobs, GivenParameters parameters, KeptFiles files, Terms terms) {
    this.jobs = jobs;
    this.parameters = parameters;
    this.files = files;
    this.terms = terms;
  }

  /** Everything that {@code request} gives; the phase last, since a job that runs is closed. */
  Job all(Job job, HttpServletRequest request) throws IOException {
    TapParameters given = TapParameters.of(request);
    Optional<JobOrder> order = given.single("PHASE").map(JobOrder::of);
    Job changed = job;
    Optional<String> destruction = given.single("DESTRUCTION");
    if (destruction.isPresent()) {
      changed = destroyAt(changed, destruction.get());
    }
    Optional<String> duration = given.single("EXECUTIONDURATION");
    if (duration.isPresent()) {
      changed = limit(changed, duration.get());
    }
    changed = add(changed, request, given);
    return order.isPresent() ? tell(changed, order.get()) : changed;
  }

  Job tell(Job job, JobOrder order) {
    Optional<Job> changed =
        switch (order) {
          case RUN -> jobs.run(job.id());
          case ABORT -> jobs.abort(job.id());
        };
    return still(job, changed);
  }

  Job destroyAt(Job job, String time) {
    return still(
        job, jobs.setDestruction(job.id(), Optional.of(terms.destruction(time, job.owner()))));
  }

  Job limit(Job job, String seconds) {
    return still(job, jobs.setExecutionDuration(job.id(), terms.duration(seconds)));
  }

  /** Adds the parameters of {@code request} to those of the job (TAP-61). */
  private Job add(Job job, HttpServletRequest request, TapParameters given) throws IOException {
    SentFiles sent = SentFiles.of(request, UploadNames.of(uploads(job, given)));
    List<Parameter> more = new ArrayList<>(parameters.of(given, sent.names()));
    if (more.isEmpty() && sent.names().isEmpty()) {
      return job;
    }
    checkOpen(job);
    checkNew(job, sent);
    List<Parameter> together = new ArrayList<>(job.parameters());
    together.addAll(more);
    parameters.check(together);
    List<Parameter> kept = files.keep(job.id(), sent);
    more.addAll(kept);
    return still(job, add(job.id(), more, kept));
  }

  /** When the store fails nobody knows whether the job has them: the files stay with it. */
  private Optional<Job> add(JobId job, List<Parameter> more, List<Parameter> kept) {
    try {
      Optional<Job> changed = jobs.addParameters(job, more);
      if (changed.isEmpty()) {
        files.forget(job, kept);
      }
      return changed;
    } catch (JobRefusedException refusal) {
      files.forget(job, kept);
      throw refusal;
    }
  }

  private static List<String> uploads(Job job, TapParameters given) {
    List<String> uploads = new ArrayList<>(GivenParameters.values(job.parameters(), "upload"));
    uploads.addAll(given.all("UPLOAD"));
    return uploads;
  }

  /** The store decides; this keeps files from being written for nothing. */
  private static void checkOpen(Job job) {
    if (job.phase() != Phase.PENDING) {
      throw new JobRefusedException(
          JobRefusedException.Reason.ILLEGAL_NOW,
          "job %s is %s: parameters can be added only while it is PENDING"
              .formatted(job.id(), job.phase()),
          Duration.ZERO);
    }
  }

  /** A published file never changes. */
  private static void checkNew(Job job, SentFiles sent) {
    Set<String> twice = new HashSet<>(sent.names());
    twice.retainAll(job.parameters().stream().map(Parameter::id).toList());
    if (!twice.isEmpty()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "the job has a parameter %s already; parameters are added, never replaced: send the file"
                  .formatted(twice.iterator().next())
              + " under another name");
    }
  }

  private static Job still(Job job, Optional<Job> changed) {
    return changed.orElseThrow(() -> JobAccess.unknown(job.id().text()));
  }
}
