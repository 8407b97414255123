package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.server.upload.KeptFiles;
import org.almagest.server.upload.SentFiles;
import org.almagest.server.upload.UploadNames;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Jobs;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.springframework.stereotype.Component;

/** Adds the parameters of a request to those of a job (TAP-61). */
@Component
class MoreParameters {
  private final Jobs jobs;
  private final GivenParameters parameters;
  private final KeptFiles files;

  MoreParameters(Jobs jobs, GivenParameters parameters, KeptFiles files) {
    this.jobs = jobs;
    this.parameters = parameters;
    this.files = files;
  }

  /** What a request brings for its job, found to be in order. */
  record Wish(List<Parameter> texts, SentFiles sent) {
    boolean isNone() {
      return texts.isEmpty() && sent.ids().isEmpty();
    }
  }

  /**
   * Reads and checks; changes nothing.
   *
   * @throws TapException if the job could not hold it
   * @throws JobRefusedException if the job takes no more
   */
  Wish read(Job job, HttpServletRequest request, TapParameters given) throws IOException {
    SentFiles sent = SentFiles.only(request, UploadNames.of(uploads(job, given)));
    Wish wish = new Wish(parameters.of(given, sent.ids()), sent);
    if (!wish.isNone()) {
      checkOpen(job);
      checkNew(job, wish);
      parameters.check(Stream.concat(job.parameters().stream(), wish.texts().stream()).toList());
    }
    return wish;
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

  /** A file stands alone under its name, and never changes. */
  private static void checkNew(Job job, Wish wish) {
    Set<String> twice = new HashSet<>(wish.sent().ids());
    twice.retainAll(job.parameters().stream().map(Parameter::id).toList());
    Set<String> files =
        job.parameters().stream()
            .filter(Parameter::byReference)
            .map(Parameter::id)
            .collect(Collectors.toSet());
    wish.texts().stream().map(Parameter::id).filter(files::contains).forEach(twice::add);
    if (!twice.isEmpty()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "the job has a parameter %s already; parameters are added, never replaced: send the file"
                  .formatted(twice.iterator().next())
              + " under another name");
    }
  }

  /** The job with them; empty if it is gone. */
  Optional<Job> add(Job job, Wish wish) {
    if (wish.isNone()) {
      return Optional.of(job);
    }
    List<Parameter> kept = files.keep(job.owner(), job.id(), job.parameters(), wish.sent());
    List<Parameter> all = new ArrayList<>(wish.texts());
    all.addAll(kept);
    return add(job.id(), all, kept);
  }

  /** When the store fails nobody knows whether the job has them: the files stay with it. */
  private Optional<Job> add(JobId job, List<Parameter> all, List<Parameter> kept) {
    try {
      Optional<Job> changed = jobs.addParameters(job, all);
      if (changed.isEmpty()) {
        files.forget(job, kept);
      }
      return changed;
    } catch (JobRefusedException refusal) {
      files.forget(job, kept);
      throw refusal;
    }
  }
}
