package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ScratchException;
import org.almagest.formats.UnwritableValueException;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorResponse;
import org.almagest.server.failure.Failures;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.http.ClientConnection;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.ClientGoneException;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.query.QueryService;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.SentFiles;
import org.almagest.server.upload.UploadGate;
import org.almagest.server.upload.UploadNames;
import org.almagest.server.work.JobKind;
import org.almagest.uws.Job;
import org.almagest.uws.JobRefusedException;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** {@code /sync}: one request, one result (TAP 1.1 section 2.1). GET and POST mean the same. */
@Controller
@Access(Need.READ)
class SyncController {
  private final QueryService queries;
  private final QueryAsJob asJob;
  private final SyncJournal journal;
  private final SyncMeters meters;
  private final UploadGate gate;
  private final List<JobKind> kinds;
  private final Settings.Limits limits;

  SyncController(
      QueryService queries,
      QueryAsJob asJob,
      SyncJournal journal,
      SyncMeters meters,
      UploadGate gate,
      List<JobKind> kinds,
      Settings settings) {
    this.gate = gate;
    this.queries = queries;
    this.asJob = asJob;
    this.journal = journal;
    this.meters = meters;
    this.kinds = List.copyOf(kinds);
    this.limits = settings.limits();
  }

  @RequestMapping(
      path = {"${almagest.http.root}/tap/sync", "${almagest.http.root}/tap/sync/", "/tap/sync"},
      method = {RequestMethod.GET, RequestMethod.POST})
  void sync(HttpServletRequest request, HttpServletResponse response) throws IOException {
    long began = System.nanoTime();
    Optional<SyncRun> run = journal.begin(request);
    try {
      gate.enter(request);
      answerOrFail(request, response, TapParameters.of(request), run);
    } catch (TapException unreadable) {
      if (response.isCommitted()) {
        throw unreadable;
      }
      ErrorResponse.send(response, unreadable.failure(), ResultFormat.Kind.VOTABLE);
    } finally {
      meters.ended(response.getStatus(), began);
    }
  }

  private void answerOrFail(
      HttpServletRequest request,
      HttpServletResponse response,
      TapParameters parameters,
      Optional<SyncRun> run)
      throws IOException {
    ResultFormat.Kind errors = ResultFormat.Kind.VOTABLE;
    try {
      errors = QueryRequest.format(parameters).format().kind();
      answer(request, response, parameters, run);
      run.ifPresent(SyncRun::answered);
    } catch (TapException
        | JobRefusedException
        | IllegalStateException
        | ScratchException
        | UnwritableValueException problem) {
      fail(response, problem, errors, run);
    } finally {
      run.filter(SyncRun::isKept).ifPresent(ended -> journal.keep(ended, parameters));
    }
  }

  private static void fail(
      HttpServletResponse response,
      RuntimeException problem,
      ResultFormat.Kind errors,
      Optional<SyncRun> run)
      throws IOException {
    TapFailure failure = Failures.of(problem);
    run.ifPresent(ended -> ended.failed(failure.message()));
    if (response.isCommitted()) {
      throw problem;
    }
    response.reset();
    ErrorResponse.send(response, failure, errors);
  }

  /**
   * To HEAD the headers alone: the query is checked and not run. What is no query is a job's work.
   * A client that has gone is no fault to be logged: Tomcat's own exception says so.
   */
  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      TapParameters parameters,
      Optional<SyncRun> run)
      throws IOException {
    QueryRequest query =
        QueryRequest.of(parameters, limits)
            .with(SentFiles.of(request, UploadNames.of(parameters.all("UPLOAD"))));
    SyncHeaders headers = SyncHeaders.of(request, parameters, query);
    if (request.getMethod().equals("HEAD")) {
      run.ifPresent(SyncRun::forget);
      queries.check(query, Caller.of(request));
      headers.write(response);
      return;
    }
    Optional<JobKind> errand =
        kinds.stream().filter(kind -> kind.answersSync() && kind.takes(parameters)).findFirst();
    if (errand.isPresent()) {
      errand.get().check(Caller.of(request), parameters);
      answerByJob(request, response, parameters, query, run);
      return;
    }
    if (asJob.isWanted(parameters, query)) {
      queries.check(query, Caller.of(request));
      answerByJob(request, response, parameters, query, run);
      return;
    }
    QueryRequest counted = run.map(counting -> counting.counted(query)).orElse(query);
    try (SyncTarget target = new SyncTarget(request, response, headers)) {
      queries.run(counted, Caller.of(request), ClientConnection.of(request), target);
    } catch (ClientGoneException gone) {
      throw new ClientAbortException(gone);
    }
  }

  /** One that goes on is in the other list already. */
  private void answerByJob(
      HttpServletRequest request,
      HttpServletResponse response,
      TapParameters parameters,
      QueryRequest query,
      Optional<SyncRun> run)
      throws IOException {
    ClientConnection client = ClientConnection.of(request);
    Optional<Job> ended = asJob.answer(request, response, parameters, query, client::isGone);
    run.ifPresent(
        kept -> ended.ifPresentOrElse(job -> kept.completed(job.progress().rows()), kept::forget));
  }
}
