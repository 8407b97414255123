package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.Caller;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.GzipByFormat;
import org.almagest.server.http.TapParameters;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.KeptFiles;
import org.almagest.server.upload.SentFiles;
import org.almagest.server.upload.UploadGate;
import org.almagest.server.upload.UploadNames;
import org.almagest.server.work.JobKind;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.Jobs;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes a job of a request (UWS 1.1 section 2.2.3.1). */
@Component
class JobCreation {
  private final Jobs jobs;
  private final GivenParameters parameters;
  private final KeptFiles files;
  private final UploadGate gate;
  private final Terms terms;
  private final ObjectProvider<JobKind> kinds;
  private final boolean keepHistory;

  JobCreation(
      Jobs jobs,
      GivenParameters parameters,
      KeptFiles files,
      UploadGate gate,
      Terms terms,
      ObjectProvider<JobKind> kinds,
      Settings settings) {
    this.gate = gate;
    this.jobs = jobs;
    this.parameters = parameters;
    this.files = files;
    this.terms = terms;
    this.kinds = kinds;
    this.keepHistory = settings.jobs().keepHistory();
  }

  /**
   * The new job, or the one that an earlier request with the same key made.
   *
   * @throws TapException if it cannot be a job; nothing is kept then
   */
  Job create(HttpServletRequest request) throws IOException {
    gate.enter(request);
    TapParameters given = TapParameters.of(request);
    SentFiles sent = SentFiles.only(request, UploadNames.of(given.all("UPLOAD")));
    List<Parameter> texts =
        GivenParameters.withFormat(
            parameters.of(given, sent.ids()), GzipByFormat.isGaiaClient(request));
    parameters.check(texts);
    check(given, Caller.of(request));
    NewJob job = job(request, given, texts);
    List<Parameter> all = new ArrayList<>(texts);
    all.addAll(keep(job.owner(), job.id(), sent));
    return accept(with(job, all));
  }

  private void check(TapParameters given, Owner owner) {
    kinds
        .orderedStream()
        .filter(kind -> kind.takes(given))
        .findFirst()
        .ifPresent(kind -> kind.check(owner, given));
  }

  private List<Parameter> keep(Owner owner, JobId id, SentFiles sent) {
    try {
      return files.keep(owner, id, List.of(), sent);
    } catch (TapException problem) {
      files.forget(id);
      throw problem;
    }
  }

  /**
   * When the store fails nobody knows whether the job is there: its files are left to the reaper.
   */
  private Job accept(NewJob wanted) {
    try {
      Job job = jobs.create(wanted);
      if (!job.id().equals(wanted.id())) {
        files.forget(wanted.id());
      }
      return job;
    } catch (JobRefusedException | TapException refusal) {
      files.forget(wanted.id());
      throw refusal;
    }
  }

  private NewJob job(HttpServletRequest request, TapParameters given, List<Parameter> texts) {
    Owner owner = Caller.of(request);
    return new NewJob(
        JobId.next(Instant.now()),
        owner,
        LabelText.of(given),
        texts,
        runs(given),
        given.single("EXECUTIONDURATION").map(terms::duration).orElseGet(terms::defaultDuration),
        destruction(given, owner),
        IdempotencyKey.of(request),
        keepHistory && owner instanceof Owner.User);
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

  private Optional<Instant> destruction(TapParameters given, Owner owner) {
    return given
        .single("DESTRUCTION")
        .map(text -> terms.destruction(text, owner))
        .or(() -> terms.defaultDestruction(owner));
  }

  private static boolean runs(TapParameters given) {
    Optional<JobOrder> order = given.single("PHASE").map(JobOrder::of);
    if (order.filter(JobOrder.ABORT::equals).isPresent()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "PHASE of a new job can only be RUN: there is nothing to stop");
    }
    return order.isPresent();
  }
}
