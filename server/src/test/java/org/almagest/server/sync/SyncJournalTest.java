package org.almagest.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Scratch;
import org.almagest.server.TestSettings;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.settings.Settings;
import org.almagest.server.tapplus.InMemoryJobs;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobList;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SyncJournalTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final InMemoryJobs jobs = new InMemoryJobs();
  private final Settings settings = TestSettings.with("limits.query-length", "2000");
  private final SyncJournal journal = new SyncJournal(jobs, settings);
  private final TapParameters parameters =
      TapParameters.of(
          List.of(
              Map.entry("QUERY", "SELECT 1 AS a FROM t"),
              Map.entry("FORMAT", "csv"),
              Map.entry("JOBNAME", "my\0name")));

  @Test
  void nobodysQueriesAreNotKept() {
    assertThat(journal.begin(new MockHttpServletRequest())).isEmpty();
  }

  @Test
  void aUsersQueryIsKeptWithAllThatIsKnown() throws InterruptedException {
    SyncRun run = begin();
    run.completed(12);

    Job job = kept(run, parameters);

    assertThat(job.owner()).isEqualTo(new Owner.User("anna"));
    assertThat(job.list()).isEqualTo(JobList.SYNC);
    assertThat(job.phase()).isEqualTo(Phase.COMPLETED);
    assertThat(job.error()).isEmpty();
    assertThat(job.progress().rows()).isEqualTo(12);
    assertThat(job.labels().name()).contains("my\uFFFDname");
    assertThat(job.parameters())
        .containsExactly(
            Parameter.of("format", "csv"), Parameter.of("query", "SELECT 1 AS a FROM t"));
    assertThat(job.times().ended()).get().matches(end -> !end.isBefore(run.began()));
    assertThat(job.times().destruction()).isPresent();
  }

  @Test
  void aFailureIsKeptWithItsReason() throws InterruptedException {
    SyncRun run = begin();
    run.failed("line 1:1: no");
    run.answered();

    Job job = kept(run, parameters);

    assertThat(job.phase()).isEqualTo(Phase.ERROR);
    assertThat(job.error()).contains(new JobError("line 1:1: no", false));
  }

  @Test
  void oneThatWasLeftIsAborted() throws InterruptedException {
    assertThat(kept(begin(), parameters).phase()).isEqualTo(Phase.ABORTED);
  }

  @Test
  void aResultThatBreaksHalfWayIsAFailure() throws IOException {
    SyncRun run = begin();
    write(run, new Outcome.Failed("it broke"));
    run.answered();

    assertThat(run.phase()).isEqualTo(Phase.ERROR);
    assertThat(run.error()).map(JobError::message).contains("it broke");
  }

  @Test
  void aCutResultIsNone() throws IOException {
    SyncRun run = begin();
    write(run, new Outcome.Overflow(0, "cut"));
    run.answered();

    assertThat(run.phase()).isEqualTo(Phase.COMPLETED);
  }

  @Test
  void whatIsTooLongForAQueryIsCut() throws InterruptedException {
    TapParameters endless =
        TapParameters.of(List.of(Map.entry("QUERY", "x".repeat(2001)), Map.entry("LANG", "ADQL")));

    Job job = kept(begin(), endless);

    assertThat(job.parameter("query")).get().asString().hasSize(1003).endsWith("x...");
    assertThat(job.parameter("lang")).contains("ADQL");
  }

  @Test
  void whatIsTooMuchIsLeftOut() throws InterruptedException {
    TapParameters much =
        TapParameters.of(
            List.of(
                Map.entry("a", "x".repeat(2000)),
                Map.entry("b".repeat(5000), "x"),
                Map.entry("c", "x".repeat(1990)),
                Map.entry("d", "x".repeat(1990)),
                Map.entry("RUNID", "r".repeat(100))));

    Job job = kept(begin(), much);

    assertThat(job.parameters()).extracting(Parameter::id).containsExactly("a", "c");
    assertThat(job.labels().runId()).contains("r".repeat(64) + "...");
  }

  private void write(SyncRun run, Outcome outcome) throws IOException {
    QueryRequest counted = run.counted(QueryRequest.of(parameters, settings.limits()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ResultWriter writer =
        counted.format().format().writer(bytes, new Scratch(Path.of("target")))) {
      writer.start(new Header(List.of(), List.of()));
      writer.end(outcome);
    }
  }

  private SyncRun begin() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setUserPrincipal(() -> "anna");
    return journal.begin(request).orElseThrow();
  }

  private Job kept(SyncRun run, TapParameters given) throws InterruptedException {
    journal.keep(run, given);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (jobs.all().isEmpty()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(5);
    }
    return jobs.all().getFirst();
  }
}
