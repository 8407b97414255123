package org.almagest.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.almagest.server.TestSettings;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrls;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.settings.Settings;
import org.almagest.server.tapplus.InMemoryJobs;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.Result;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class QueryAsJobTest {
  private static final String SUPPORT = "org.apache.tomcat.sendfile.support";

  private final InMemoryJobs jobs = new InMemoryJobs();
  private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/tap/sync");
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final List<Job> created = new CopyOnWriteArrayList<>();

  QueryAsJobTest() {
    request.addParameter("QUERY", "SELECT 1 AS one FROM t");
    request.addParameter("Lang", "ADQL");
    request.addParameter("on_timeout", "ASYNC");
    jobs.subscribe(change -> jobs.find(change.id()).ifPresent(created::add));
  }

  @Test
  void doneInTimeItsResultIsTheAnswerAndNothingStays() throws IOException {
    onceQueued(job -> jobs.complete(job, result()));

    Optional<Job> ended = answer("60s");

    assertThat(ended).get().extracting(Job::phase).isEqualTo(Phase.COMPLETED);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString()).isEqualTo("rows of result");
    assertThat(response.getHeader("X-Almagest-Row-Limit")).isEqualTo("1000000");
    assertThat(jobs.all()).isEmpty();
  }

  @Test
  void theJobHasTheQuerysParametersAndTheLimitsOfSync() throws IOException {
    request.addParameter("FORMAT", "csv", "votable");
    request.addParameter("RUNID", "night-17");
    onceQueued(job -> jobs.complete(job, result()));

    answer("60s");

    assertThat(created.getFirst().parameters())
        .containsExactly(
            Parameter.of("query", "SELECT 1 AS one FROM t"),
            Parameter.of("lang", "ADQL"),
            Parameter.of("format", "csv"),
            Parameter.of("maxrec", "1000000"));
    assertThat(created.getFirst().labels().runId()).contains("night-17");
    assertThat(created.getFirst().owner()).isEqualTo(new Owner.Anonymous("127.0.0.1"));
  }

  @Test
  void whatIsTooMuchForAJobIsRefused() {
    request.setParameter("RUNID", "r".repeat(65));
    assertFailure(ErrorCode.BAD_PARAMETER, "RUNID has more than 64 characters");
    request.setParameter("RUNID", "r");
    request.setParameter("x", "x".repeat(2_100_000));

    assertThatThrownBy(() -> answer("60s"))
        .isInstanceOf(TapException.class)
        .hasMessageContaining("at most 2,000,000 are taken");
    assertThat(created).isEmpty();
  }

  /** Like the user's other jobs. */
  @Test
  void aUsersJobThatGoesOnStays() throws IOException {
    request.setUserPrincipal(() -> "anna");

    assertThat(answer("100ms")).isEmpty();
    assertThat(jobs.all().getFirst().times().destruction()).isEmpty();
  }

  @Test
  void clientsOfTheGaiaArchiveGetItPacked() throws IOException {
    request.addHeader("Accept", "text/plain");
    onceQueued(job -> jobs.complete(job, result()));

    answer("60s");

    assertThat(created.getFirst().parameter("format")).contains("votable");
  }

  @Test
  void notDoneInTimeItGoesOnAndTheAnswerSaysWhere() throws IOException {
    assertThat(answer("100ms")).isEmpty();

    Job job = jobs.all().getFirst();
    String url = "http://localhost/tap-server/tap/async/" + job.id();
    assertThat(response.getStatus()).isEqualTo(202);
    assertThat(response.getHeader("Location")).isEqualTo(url);
    assertThat(response.getHeader("Retry-After")).isEqualTo("10");
    assertThat(response.getContentAsString())
        .contains(
            "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">the query has had its time (at most 0 s) and goes on as job "
                + url
                + "; its result will be at "
                + url
                + "/results/result</INFO>");
    assertThat(job.phase()).isEqualTo(Phase.QUEUED);
    assertThat(job.times().destruction()).get().matches(time -> time.isAfter(Instant.now()));
  }

  /** Which then cuts off who asks again and again. */
  @Test
  void whenTheServerStopsItGoesOnElsewhere() throws IOException {
    jobs.stopWaiting();
    AtomicInteger looks = new AtomicInteger();

    assertThat(answer(TestSettings.with(), () -> looks.incrementAndGet() > 3)).isEmpty();

    Job job = jobs.all().getFirst();
    assertThat(job.phase()).isEqualTo(Phase.QUEUED);
    assertThat(response.getStatus()).isEqualTo(202);
    assertThat(response.getHeader("Location")).endsWith("/tap/async/" + job.id());
  }

  @Test
  void aFailureIsToldAsOfAnySynchronousQuery() {
    onceQueued(job -> jobs.fail(job, new JobError("line 1:1: no", false)));

    assertFailure(ErrorCode.BAD_QUERY, "line 1:1: no");
    assertThat(jobs.all()).isEmpty();
  }

  @Test
  void whatMayGoWellLaterIsToldSo() {
    onceQueued(job -> jobs.fail(job, new JobError("the database is away", true)));

    assertFailure(ErrorCode.UNAVAILABLE, "the database is away");
  }

  @Test
  void stoppedHeldOrDeletedByOthersItFails() {
    onceQueued(jobs::abort);
    assertFailure(ErrorCode.TIME_LIMIT, "the query was stopped");
    onceQueued(job -> jobs.move(job, Phase.HELD));
    assertFailure(ErrorCode.SPACE_LIMIT, "the query was held back");
    onceQueued(jobs::destroy);
    assertFailure(ErrorCode.NOT_FOUND, "the query was run as a job, and somebody has deleted it");
    assertThat(jobs.all()).isEmpty();
  }

  @Test
  void whoLeavesLeavesNothingBehind() {
    assertThatThrownBy(() -> answer(TestSettings.with(), () -> true))
        .isInstanceOf(ClientAbortException.class);
    assertThat(jobs.all()).isEmpty();
  }

  @Test
  void aResultInTheStoreStaysForWhoIsSentThere() throws IOException {
    onceQueued(job -> jobs.complete(job, result()));
    Settings settings = TestSettings.with();

    new QueryAsJob(
            jobs, settings, BaseUrls.of(settings), (_, _, _, answer) -> answer.setStatus(303))
        .answer(request, response, parameters(), query(settings), () -> false);

    assertThat(jobs.all().getFirst().times().destruction())
        .get()
        .matches(time -> time.isBefore(Instant.now().plus(Duration.ofHours(2))));
  }

  @ParameterizedTest
  @CsvSource({
    "async, false, 9, true",
    "Async, false, 9, true",
    "abort, true, 9, false",
    "'', true, 9, true",
    "'', false, 9, false",
    "async, true, 0, false"
  })
  void itIsWantedByParameterOrSetting(String value, String setting, String maxRec, boolean wanted) {
    request.setParameter("ON_TIMEOUT", value);
    request.removeParameter("on_timeout");
    request.setParameter("MAXREC", maxRec);
    Settings settings = TestSettings.with("jobs.sync-goes-on", setting);

    assertThat(asJob(settings).isWanted(parameters(), query(settings))).isEqualTo(wanted);
  }

  @Test
  void anotherValueIsRefused() {
    request.setParameter("on_timeout", "later");
    Settings settings = TestSettings.with();

    assertThatThrownBy(() -> asJob(settings).isWanted(parameters(), query(settings)))
        .isInstanceOf(TapException.class)
        .hasMessage("ON_TIMEOUT \"later\" is not known; use async or abort");
  }

  @Test
  void theFileIsSentWholeAndBeforeItGoes() throws IOException {
    request.addHeader("Range", "bytes=0-1");
    request.setAttribute(SUPPORT, true);
    onceQueued(job -> jobs.complete(job, result()));
    Settings settings = TestSettings.with();
    List<Object> seen = new ArrayList<>();

    new QueryAsJob(
            jobs,
            settings,
            BaseUrls.of(settings),
            (_, _, asked, _) -> {
              seen.add(Optional.ofNullable(asked.getHeader("Range")));
              seen.add(asked.getAttribute(SUPPORT));
            })
        .answer(request, response, parameters(), query(settings), () -> false);

    assertThat(seen).containsExactly(Optional.empty(), false);
  }

  private void assertFailure(ErrorCode code, String message) {
    assertThatThrownBy(() -> answer("60s"))
        .isInstanceOfSatisfying(
            TapException.class, problem -> assertThat(problem.failure().code()).isEqualTo(code))
        .hasMessage(message);
  }

  /** What the engine does, in a thread of its own. */
  private void onceQueued(Consumer<JobId> happening) {
    jobs.onNextQueued(id -> Thread.startVirtualThread(() -> happening.accept(id)));
  }

  private Optional<Job> answer(String syncTime) throws IOException {
    return answer(TestSettings.with("limits.sync-time", syncTime), () -> false);
  }

  private Optional<Job> answer(Settings settings, BooleanSupplier gone) throws IOException {
    return asJob(settings).answer(request, response, parameters(), query(settings), gone);
  }

  private QueryAsJob asJob(Settings settings) {
    return new QueryAsJob(
        jobs,
        settings,
        BaseUrls.of(settings),
        (_, result, _, answer) ->
            answer
                .getOutputStream()
                .write(("rows of " + result.id()).getBytes(StandardCharsets.UTF_8)));
  }

  private TapParameters parameters() {
    return TapParameters.of(request);
  }

  private QueryRequest query(Settings settings) {
    return QueryRequest.of(parameters(), settings.limits());
  }

  private static Result result() {
    return new Result(
        "result",
        "result.vot",
        "application/x-votable+xml",
        "identity",
        "result.vot",
        10,
        OptionalLong.of(1),
        "00",
        Instant.EPOCH,
        Optional.empty());
  }
}
