package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobExamples.ANN;
import static org.almagest.server.jobs.JobExamples.BOB;
import static org.almagest.server.jobs.JobExamples.QUICK;
import static org.almagest.server.jobs.JobExamples.keyed;
import static org.almagest.server.jobs.JobExamples.newJob;
import static org.almagest.server.jobs.JobExamples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.JobRefusedException.Reason;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestCluster.class)
class JobIntakeTest {
  private static final Instant THEN = Instant.parse("2026-03-04T05:06:07.089Z");

  private final Database database;
  private final JobExamples jobs;

  JobIntakeTest(Database database) {
    this.database = database;
    jobs = new JobExamples(database);
  }

  @Test
  void keepsAllThatIsSaidOfAJob() {
    Job.Labels labels =
        new Job.Labels(
            Optional.of("run 'ä'"), Optional.of("my \"job\""), Optional.of("𝔘\n\\u0000"));
    List<Parameter> parameters =
        List.of(
            Parameter.of("query", "SELECT '\\u0000', 'é' -- {\"a\": []}"),
            Parameter.of("upload", "t,param:x"),
            Parameter.file("x", "parameters/x", 7));
    NewJob asked =
        new NewJob(
            JobId.next(Instant.now()),
            new Owner.User("Zoë O'Neil; 王\t"),
            labels,
            parameters,
            false,
            Duration.ofMillis(1234),
            Optional.of(THEN),
            Optional.empty(),
            true);

    Job made = jobs.store.create(asked, QUICK);

    assertThat(jobs.now(made)).isEqualTo(made);
    assertThat(made.owner()).isEqualTo(asked.owner());
    assertThat(made.list()).isEqualTo(JobList.ASYNC);
    assertThat(made.labels()).isEqualTo(labels);
    assertThat(made.parameters()).isEqualTo(parameters);
    assertThat(made.phase()).isEqualTo(Phase.PENDING);
    assertThat(made.queue()).isEqualTo(QUICK);
    assertThat(made.executionDuration()).isEqualTo(Duration.ofMillis(1234));
    assertThat(made.times().destruction()).contains(THEN);
    assertThat(made.times().queued()).isEmpty();
    assertThat(made.times().created())
        .isEqualTo(made.times().created().truncatedTo(ChronoUnit.MILLIS));
    assertThat(made.progress()).isEqualTo(Progress.NONE);
    assertThat(made.attempt()).isZero();
    assertThat(made.keepsHistory()).isTrue();
  }

  @Test
  void aJobThatIsToRunAtOnceWaits() {
    Job job = jobs.queued(ANN);
    assertThat(job.phase()).isEqualTo(Phase.QUEUED);
    assertThat(job.times().queued()).isPresent();
  }

  @Test
  void allThatWaitsCountsForItsOwner() {
    jobs.running(ANN);
    jobs.ended(ANN, 1);
    jobs.pending(ANN);
    jobs.queued(ANN);
    Job held = jobs.pending(ANN);
    jobs.store.apply(held.id(), JobEvent.HOLD, Optional.empty());
    jobs.pending(BOB);
    assertThat(jobs.store.waiting(ANN, 9)).isEqualTo(3);
    assertThat(jobs.store.waiting(ANN, 2)).isEqualTo(2);
    jobs.store.doom(held.id());
    assertThat(jobs.store.waiting(ANN, 9)).isEqualTo(2);
  }

  @Test
  void theSameKeyMakesNoSecondJob() {
    Job first = jobs.store.create(keyed(ANN, true, Optional.of("k"), "SELECT 1"), QUICK);
    Job second = jobs.store.create(keyed(ANN, true, Optional.of("k"), "SELECT 1"), QUICK);
    Job ofBob = jobs.store.create(keyed(BOB, true, Optional.of("k"), "SELECT 1"), QUICK);

    assertThat(second).isEqualTo(first);
    assertThat(ofBob.id()).isNotEqualTo(first.id());
    assertThat(jobs.store.earlier(keyed(ANN, true, Optional.of("k"), "SELECT 1"))).contains(first);
    assertThat(jobs.store.earlier(keyed(ANN, true, Optional.of("j"), "SELECT 1"))).isEmpty();
    assertThat(jobs.store.earlier(keyed(ANN, true, Optional.empty(), "SELECT 1"))).isEmpty();
  }

  @Test
  void aKeyIsForOneRequest() {
    jobs.store.create(keyed(ANN, false, Optional.of("k"), "SELECT 1"), QUICK);
    assertThatThrownBy(
            () -> jobs.store.create(keyed(ANN, false, Optional.of("k"), "SELECT 2"), QUICK))
        .isInstanceOfSatisfying(
            JobRefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.KEY_REUSED));
    assertThatThrownBy(() -> jobs.store.earlier(keyed(ANN, false, Optional.of("k"), "SELECT 2")))
        .isInstanceOf(JobRefusedException.class);
  }

  @Test
  void theKeyOfADestroyedJobIsFree() {
    Job first = jobs.store.create(keyed(ANN, false, Optional.of("k"), "SELECT 1"), QUICK);
    jobs.store.doom(first.id());
    Job second = jobs.store.create(keyed(ANN, false, Optional.of("k"), "SELECT 2"), QUICK);
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void requestsWithOneKeyThatComeTogetherMakeOneJob() throws Exception {
    String odd = "\u0000" + "k".repeat(5000);
    Set<JobId> made = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Job>> calls = new ArrayList<>();
      for (int call = 0; call < 64; call++) {
        calls.add(
            threads.submit(
                () -> jobs.store.create(keyed(ANN, true, Optional.of(odd), "SELECT 1"), QUICK)));
      }
      for (Future<Job> call : calls) {
        made.add(call.get().id());
      }
    }
    assertThat(made).hasSize(1);
    assertThat(jobs.text("SELECT count(*) FROM almagest.jobs")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "\uD800", "x\uDC00y"})
  void refusesTextThatCannotBeKept(String text) {
    assertThatThrownBy(() -> jobs.store.create(keyed(ANN, false, Optional.empty(), text), QUICK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the parameter query holds U+0000 or half of a surrogate pair, which cannot be kept;"
                + " leave it out");
    assertThatThrownBy(() -> jobs.store.create(newJob(new Owner.User(text), false), QUICK))
        .hasMessageStartingWith("the owner's name holds U+0000");
    Job job = jobs.pending(ANN);
    assertThatThrownBy(
            () -> jobs.store.addParameters(job.id(), List.of(Parameter.of("lang", text))))
        .hasMessageStartingWith("the parameter lang holds U+0000");
  }

  @Test
  void takesOwnersOfAnyNameUpToALength() {
    Owner longest = new Owner.User("é".repeat(497));
    assertThat(jobs.queued(longest).owner()).isEqualTo(longest);
    assertThatThrownBy(() -> jobs.queued(new Owner.User("é".repeat(498))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the owner's name is longer than a job can keep (1000 bytes with its prefix)");
  }

  @Test
  void theServicesOwnWordsAreKeptWhateverTheyHold() {
    Job job = jobs.pending(ANN);
    jobs.store.apply(
        job.id(), JobEvent.FAIL, Optional.of(new JobError("near \"\u0000\uD800\"", true)));
    assertThat(jobs.now(job).error()).contains(new JobError("near \"\uFFFD\uFFFD\"", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT id FROM almagest.jobs",
        "SELECT owner_key FROM almagest.job_usage",
        "SELECT almagest.job_used('user:ann', 1, 1)"
      })
  void whoRunsUsersQueriesSeesNoJobs(String sql) {
    JdbcClient reader = JdbcClient.create(database.reader());
    assertThatThrownBy(() -> reader.sql(sql).query().listOfRows())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void readsParametersKeptBeforeFilesHadSizes() {
    Job job = jobs.pending(ANN);
    jobs.client
        .sql(
            "UPDATE almagest.jobs SET parameters = '[{\"id\":\"t\",\"value\":\"f\",\"byReference\":true}]'")
        .update();
    assertThat(jobs.now(job).parameters()).containsExactly(Parameter.file("t", "f", 0));
  }

  @Test
  void recordsAJobThatHasEnded() {
    Job ended = recorded(Phase.COMPLETED);
    jobs.store.record(ended);
    assertThat(jobs.now(ended)).isEqualTo(ended);
    assertThat(jobs.store.resultBytes(ANN)).isEqualTo(11);
    assertThat(jobs.store.list(JobExamples.all(ANN))).isEmpty();
  }

  @Test
  void recordsNothingThatHasNotEnded() {
    assertThatThrownBy(() -> jobs.store.record(recorded(Phase.EXECUTING)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Job recorded(Phase phase) {
    return new Job(
        JobId.next(THEN),
        ANN,
        JobList.SYNC,
        Job.Labels.NONE,
        phase,
        QUICK,
        new Job.Times(
            THEN,
            Optional.empty(),
            Optional.of(THEN.plusMillis(1)),
            Optional.of(THEN.plusMillis(2)),
            Optional.empty()),
        Duration.ofSeconds(60),
        List.of(Parameter.of("query", "SELECT 1")),
        List.of(result(11)),
        Optional.empty(),
        new Progress(1, 11, 1, 2),
        1,
        Optional.of("node-1"),
        false);
  }
}
