package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobExamples.ANN;
import static org.almagest.server.jobs.JobExamples.LEASE;
import static org.almagest.server.jobs.JobExamples.NODE;
import static org.almagest.server.jobs.JobExamples.QUICK;
import static org.almagest.server.jobs.JobExamples.REASON;
import static org.almagest.server.jobs.JobExamples.claimOf;
import static org.almagest.server.jobs.JobExamples.completed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.Claim;
import org.almagest.uws.Job;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.JobRefusedException.Reason;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The store does to a row what {@link Phase#on} says, for every phase and event. */
@ExtendWith(TestCluster.class)
class JobPhasesTest {
  private static final JobId NO_JOB = new JobId("0nothing");

  private final JobExamples jobs;

  JobPhasesTest(Database database) {
    jobs = new JobExamples(database);
  }

  static Stream<Arguments> allPairs() {
    return Arrays.stream(Phase.values())
        .flatMap(phase -> Arrays.stream(JobEvent.values()).map(e -> Arguments.of(phase, e)));
  }

  @ParameterizedTest
  @MethodSource("allPairs")
  void movesAsThePhaseSays(Phase phase, JobEvent event) {
    Job job = inPhase(phase);
    Optional<Phase> expected = phase.on(event);
    switch (event) {
      case RUN, ABORT, HOLD, FAIL -> assertApplied(job, event, expected);
      case CLAIM ->
          assertThat(jobs.store.claim(NODE, QUICK, 9, LEASE).map(Job::phase)).isEqualTo(expected);
      case COMPLETE, TIME_OUT, RELEASE, LOSE ->
          assertThat(jobs.store.end(claimOf(job), event, completed(1)))
              .isEqualTo(expected.isPresent());
      case ARCHIVE -> jobs.store.archive(job.id());
    }
    assertThat(jobs.now(job).phase()).isEqualTo(expected.orElse(phase));
  }

  private void assertApplied(Job job, JobEvent event, Optional<Phase> expected) {
    if (expected.isPresent()) {
      assertThat(jobs.store.apply(job.id(), event, Optional.of(REASON)))
          .contains(jobs.now(job))
          .map(Job::phase)
          .isEqualTo(expected);
      return;
    }
    assertThatThrownBy(() -> jobs.store.apply(job.id(), event, Optional.of(REASON)))
        .isInstanceOfSatisfying(
            JobRefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_NOW))
        .hasMessageStartingWith("the job " + job.id() + " is " + job.phase());
    assertThat(jobs.now(job)).isEqualTo(job);
  }

  /** A job that has been claimed once, then put where no events would bring it. */
  private Job inPhase(Phase phase) {
    Job job = jobs.running(ANN);
    jobs.client
        .sql(
            """
            UPDATE almagest.jobs SET phase = :phase, ended = CASE WHEN :over THEN now() END
            WHERE id = :id
            """)
        .param("phase", phase.name())
        .param("over", phase.isTerminal())
        .param("id", job.id().text())
        .update();
    return jobs.now(job);
  }

  @Test
  void runningTwiceIsRunningOnce() throws Exception {
    Job job = jobs.pending(ANN);
    List<Future<Optional<Job>>> calls = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int call = 0; call < 32; call++) {
        calls.add(threads.submit(() -> jobs.store.apply(job.id(), JobEvent.RUN, Optional.empty())));
      }
    }
    Job queued = jobs.now(job);
    assertThat(queued.phase()).isEqualTo(Phase.QUEUED);
    for (Future<Optional<Job>> call : calls) {
      assertThat(call.get()).contains(queued);
    }
  }

  @Test
  void anAbortEndsTheClaim() {
    Job running = jobs.running(ANN);
    Claim claim = claimOf(running);

    Job aborted = jobs.store.apply(running.id(), JobEvent.ABORT, Optional.of(REASON)).orElseThrow();

    assertThat(aborted.phase()).isEqualTo(Phase.ABORTED);
    assertThat(aborted.error()).contains(REASON);
    assertThat(aborted.times().ended()).isPresent();
    assertThat(jobs.store.renew(Map.of(claim, Progress.NONE), LEASE)).isEmpty();
    assertThat(jobs.store.end(claim, JobEvent.COMPLETE, completed(5))).isFalse();
    assertThat(jobs.store.reclass(claim, "slow")).isFalse();
    assertThat(jobs.now(aborted)).isEqualTo(aborted);
    assertThat(jobs.store.resultBytes(ANN)).isZero();
  }

  @Test
  void aHeldJobSaysWhyUntilItRuns() {
    Job held =
        jobs.store.apply(jobs.pending(ANN).id(), JobEvent.HOLD, Optional.of(REASON)).orElseThrow();
    assertThat(held.phase()).isEqualTo(Phase.HELD);
    assertThat(held.error()).contains(REASON);

    Job run = jobs.store.apply(held.id(), JobEvent.RUN, Optional.empty()).orElseThrow();
    assertThat(run.phase()).isEqualTo(Phase.QUEUED);
    assertThat(run.error()).isEmpty();
    assertThat(run.times().queued()).isPresent();
  }

  @Test
  void eventsOfNodesAreNotForClients() {
    Job job = jobs.running(ANN);
    assertThatThrownBy(() -> jobs.store.apply(job.id(), JobEvent.COMPLETE, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> jobs.store.end(claimOf(job), JobEvent.ABORT, completed(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parametersAddUpWhileItIsPending() {
    Job job = jobs.pending(ANN);
    Parameter more = Parameter.of("maxrec", "10");
    assertThat(jobs.store.addParameters(job.id(), List.of(more)).orElseThrow().parameters())
        .containsExactly(Parameter.of("query", "SELECT 1"), more);

    jobs.store.apply(job.id(), JobEvent.RUN, Optional.empty());
    assertThatThrownBy(() -> jobs.store.addParameters(job.id(), List.of(more)))
        .isInstanceOf(JobRefusedException.class)
        .hasMessageEndingWith("is QUEUED: parameters can be added only while it is PENDING");
    assertThat(jobs.store.addParameters(NO_JOB, List.of(more))).isEmpty();
  }

  @Test
  void filesSentAlongCountUntilItHasEnded() {
    Job job = jobs.pending(ANN);
    jobs.store.addParameters(job.id(), List.of(Parameter.file("t", "parameters/t", 70)));
    assertThat(jobs.store.resultBytes(ANN)).isEqualTo(70);

    jobs.store.apply(job.id(), JobEvent.RUN, Optional.empty());
    jobs.store.end(claimOf(jobs.claimed()), JobEvent.COMPLETE, completed(5));
    assertThat(jobs.store.resultBytes(ANN)).isEqualTo(5);
    assertThat(jobs.store.untidy(Duration.ZERO, 0, 10)).contains(job.id());
  }

  @Test
  void filesOfAJobThatIsAbortedCountNoLonger() {
    Job job = jobs.pending(ANN);
    jobs.store.addParameters(job.id(), List.of(Parameter.file("t", "parameters/t", 70)));
    jobs.store.apply(job.id(), JobEvent.ABORT, Optional.of(REASON));
    assertThat(jobs.store.resultBytes(ANN)).isZero();
  }

  @Test
  void timesCanBeSet() {
    Instant time = Instant.parse("2030-01-01T00:00:00Z");
    Job job = jobs.running(ANN);
    assertThat(jobs.store.setDestruction(job.id(), Optional.of(time)))
        .get()
        .extracting(changed -> changed.times().destruction())
        .isEqualTo(Optional.of(time));
    assertThat(jobs.store.setDestruction(job.id(), Optional.empty()))
        .get()
        .extracting(changed -> changed.times().destruction())
        .isEqualTo(Optional.empty());
    assertThat(jobs.store.setExecutionDuration(job.id(), Duration.ofHours(1)))
        .get()
        .extracting(Job::executionDuration)
        .isEqualTo(Duration.ofHours(1));

    jobs.store.end(claimOf(job), JobEvent.COMPLETE, completed(1));
    assertThat(jobs.store.setExecutionDuration(job.id(), Duration.ofHours(2)))
        .get()
        .extracting(Job::executionDuration)
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aJobThatIsNotThereIsEmpty() {
    assertThat(jobs.store.find(NO_JOB)).isEmpty();
    assertThat(jobs.store.apply(NO_JOB, JobEvent.RUN, Optional.empty())).isEmpty();
    assertThat(jobs.store.setDestruction(NO_JOB, Optional.empty())).isEmpty();
    assertThat(jobs.store.setExecutionDuration(NO_JOB, Duration.ZERO)).isEmpty();
    assertThat(jobs.store.ahead(NO_JOB)).isEmpty();
    assertThat(jobs.store.doom(NO_JOB)).isFalse();
  }
}
