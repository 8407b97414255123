package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.almagest.formats.ErrorDocument;
import org.almagest.server.account.Caller;
import org.almagest.server.async.GivenParameters;
import org.almagest.server.async.LabelText;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.GzipByFormat;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.results.ResultSender;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Jobs;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A synchronous query that is run as a job, so that it can go on when it has had its time. One that
 * is done in time leaves nothing behind. Thread-safe.
 */
@Component
class QueryAsJob {
  private static final Logger LOG = LoggerFactory.getLogger(QueryAsJob.class);
  private static final String PARAMETER = "ON_TIMEOUT";
  private static final int RETRY_SECONDS = 10;

  /** How long the store of results may be asked by itself for one to which it was redirected. */
  private static final Duration AFTER_REDIRECT = Duration.ofHours(1);

  private final Jobs jobs;
  private final Settings settings;
  private final BaseUrl baseUrl;
  private final Sender sender;
  private final GivenParameters given;

  /** Sends a result of a job as the answer. */
  @FunctionalInterface
  interface Sender {
    void send(JobId job, Result result, HttpServletRequest request, HttpServletResponse response)
        throws IOException;
  }

  @Autowired
  QueryAsJob(Jobs jobs, Settings settings, BaseUrl baseUrl, ResultSender sender) {
    this(jobs, settings, baseUrl, sender::send);
  }

  QueryAsJob(Jobs jobs, Settings settings, BaseUrl baseUrl, Sender sender) {
    this.jobs = jobs;
    this.settings = settings;
    this.baseUrl = baseUrl;
    this.sender = sender;
    this.given = new GivenParameters(settings);
  }

  /**
   * Whether the query is to go on when it has had its time; one that brings tables along does not.
   *
   * @throws TapException if ON_TIMEOUT says something else than async or abort
   */
  boolean isWanted(TapParameters parameters, QueryRequest query) {
    return parameters.single(PARAMETER).map(QueryAsJob::goesOn).orElse(settings.jobs().syncGoesOn())
        && query.maxRec().rows() > 0
        && query.uploads().isEmpty();
  }

  private static boolean goesOn(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "async" -> true;
      case "abort" -> false;
      default ->
          throw TapException.of(
              ErrorCode.BAD_PARAMETER,
              "ON_TIMEOUT %s is not known; use async or abort".formatted(Excerpt.quoted(text)));
    };
  }

  /**
   * Answers with the result, or says where it will be. Whoever leaves before has not been told the
   * job's name: it is destroyed.
   *
   * @param gone whether the client has left
   * @return the job if it has completed
   * @throws TapException if it failed, or is too much for a job
   * @throws org.almagest.uws.JobRefusedException if there are too many jobs
   */
  Optional<Job> answer(
      HttpServletRequest request,
      HttpServletResponse response,
      TapParameters parameters,
      QueryRequest query,
      BooleanSupplier gone)
      throws IOException {
    Job job = jobs.create(newJob(request, parameters, query));
    boolean keeps = false;
    try {
      Optional<Job> ended = new Attendance(jobs, gone).await(job, settings.limits().syncTime());
      keeps = ended.isEmpty();
      if (ended.isEmpty()) {
        sayWhere(baseUrl.root(request) + "/tap/async/" + job.id(), query, response);
        return Optional.empty();
      }
      response.addHeader("Vary", GzipByFormat.vary(parameters));
      response.setHeader("X-Almagest-Row-Limit", Long.toString(query.maxRec().rows()));
      send(ended.get(), request, response);
      keeps = isRedirect(response);
      return ended;
    } finally {
      end(job, keeps, response);
    }
  }

  private void send(Job ended, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Result result = JobEnding.result(ended);
    sender.send(ended.id(), result, new WholeRequest(request), response);
  }

  private static boolean isRedirect(HttpServletResponse response) {
    return response.getStatus() / 100 == 3;
  }

  /** The answer is out: what goes wrong now is left to the job's own destruction. */
  private void end(Job job, boolean keeps, HttpServletResponse response) {
    try {
      if (!keeps) {
        jobs.destroy(job.id());
      } else if (isRedirect(response)) {
        jobs.setDestruction(job.id(), Optional.of(Instant.now().plus(AFTER_REDIRECT)));
      } else if (job.owner() instanceof Owner.User) {
        // It is in the user's list now, and stays there like the others.
        jobs.setDestruction(job.id(), Optional.empty());
      }
    } catch (RuntimeException failure) {
      LOG.warn("job {} of a synchronous query keeps its time: {}", job.id(), failure.getMessage());
    }
  }

  /** Accepted, and told as a failure is, for clients that look for a result in every 2xx. */
  private void sayWhere(String url, QueryRequest query, HttpServletResponse response)
      throws IOException {
    ErrorDocument document =
        ErrorDocument.of(
            query.format().format().kind(),
            "the query has had its time (at most %d s) and goes on as job %s; its result will be at %s/results/result"
                .formatted(settings.limits().syncTime().toSeconds(), url, url));
    response.setStatus(HttpServletResponse.SC_ACCEPTED);
    response.setHeader("Location", url);
    response.setHeader("Retry-After", Integer.toString(RETRY_SECONDS));
    response.setContentType(document.contentType());
    response.setContentLength(document.bytes().length);
    response.getOutputStream().write(document.bytes());
  }

  private NewJob newJob(HttpServletRequest request, TapParameters parameters, QueryRequest query) {
    Owner owner = Caller.of(request);
    Instant now = Instant.now();
    return new NewJob(
        JobId.next(now),
        owner,
        LabelText.of(parameters),
        parameters(request, parameters, query),
        true,
        settings.jobs().longest(),
        Optional.of(now.plus(settings.jobs().anonymousRetention())),
        Optional.empty(),
        false);
  }

  /** With the row limit and the packing of a synchronous query, whatever those of jobs are. */
  private List<Parameter> parameters(
      HttpServletRequest request, TapParameters sent, QueryRequest query) {
    List<Parameter> kept = new ArrayList<>(given.of(sent, Set.of()));
    kept.removeIf(each -> each.id().equals("maxrec"));
    kept.add(Parameter.of("maxrec", Long.toString(query.maxRec().rows())));
    List<Parameter> all = GivenParameters.withFormat(kept, GzipByFormat.isGaiaClient(request));
    given.check(all);
    return all;
  }
}
