package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.almagest.server.async.GivenParameters;
import org.almagest.server.async.JobUrls;
import org.almagest.server.async.LabelText;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.TapParameters;
import org.almagest.server.results.ResultStore;
import org.almagest.server.results.StoreFailures;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.KeptFiles;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Jobs;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes jobs of work on tables that takes longer than a client waits for an answer. */
@Component
class WorkJobs {
  private static final Logger LOG = LoggerFactory.getLogger(WorkJobs.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Jobs jobs;
  private final ResultStore store;
  private final GivenParameters parameters;
  private final KeptFiles files;
  private final BaseUrl baseUrl;
  private final Settings settings;

  WorkJobs(
      Jobs jobs,
      ResultStore store,
      GivenParameters parameters,
      KeptFiles files,
      BaseUrl baseUrl,
      Settings settings) {
    this.jobs = jobs;
    this.store = store;
    this.parameters = parameters;
    this.files = files;
    this.baseUrl = baseUrl;
    this.settings = settings;
  }

  /**
   * A job that runs at once, with a file of its own.
   *
   * @param request whose labels it has
   * @param texts its parameters
   * @param file which {@link UploadJob} loads
   * @throws TapException if the file cannot be kept
   * @throws JobRefusedException if there are too many jobs; nothing is kept then
   */
  Job withFile(
      Owner.User owner, HttpServletRequest request, List<Parameter> texts, ScratchFile file)
      throws IOException {
    JobId id = JobId.next(Instant.now());
    NewJob wanted = wanted(id, owner, request, texts, true);
    try {
      files.requireRoom(owner, file.size());
      List<Parameter> all = new ArrayList<>(texts);
      all.add(keep(id, file));
      return jobs.create(with(wanted, all));
    } catch (JobRefusedException | TapException refusal) {
      forget(id);
      throw refusal;
    }
  }

  /**
   * A job without a file.
   *
   * @param runs whether it runs at once
   * @throws JobRefusedException if there are too many jobs
   */
  Job of(Owner.User owner, HttpServletRequest request, List<Parameter> texts, boolean runs) {
    return jobs.create(wanted(JobId.next(Instant.now()), owner, request, texts, runs));
  }

  /** Sends the client to the job. */
  ResponseEntity<String> see(Job job, HttpServletRequest request) {
    String url = JobUrls.of(baseUrl, request).list() + "/" + job.id();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, url)
        .contentType(Sentence.TEXT)
        .body("job %s does it; see %s%n".formatted(job.id(), url));
  }

  /** Nobody looks for what it has done after a few days: the table is what stays. */
  private NewJob wanted(
      JobId id, Owner.User owner, HttpServletRequest request, List<Parameter> texts, boolean runs) {
    parameters.check(texts);
    return new NewJob(
        id,
        owner,
        LabelText.of(TapParameters.of(request)),
        texts,
        runs,
        settings.jobs().longest(),
        Optional.of(Instant.now().plus(settings.jobs().anonymousRetention())),
        Optional.empty(),
        settings.jobs().keepHistory());
  }

  private static NewJob with(NewJob job, List<Parameter> parameters) {
    return new NewJob(
        job.id(),
        job.owner(),
        job.labels(),
        parameters,
        job.runs(),
        job.executionDuration(),
        job.destruction(),
        job.idempotencyKey(),
        job.keepsHistory());
  }

  private Parameter keep(JobId id, ScratchFile file) {
    byte[] chance = new byte[8];
    RANDOM.nextBytes(chance);
    String name = "parameters/%s-%s".formatted(UploadJob.FILE, HexFormat.of().formatHex(chance));
    try (ResultStore.Draft draft = store.begin(id, name)) {
      Files.copy(file.path(), draft.stream());
      ResultStore.Stored stored = draft.publish();
      return Parameter.file(UploadJob.FILE, stored.file(), stored.size());
    } catch (IOException problem) {
      throw StoreFailures.unavailable("the table cannot be kept until it is loaded", problem);
    }
  }

  private void forget(JobId id) {
    try {
      store.delete(id);
    } catch (IOException problem) {
      LOG.warn("files of job {}, which was not made, are left for later", id, problem);
    }
  }
}
