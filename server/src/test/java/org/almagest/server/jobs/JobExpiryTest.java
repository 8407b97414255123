package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobExamples.ANN;
import static org.almagest.server.jobs.JobExamples.QUICK;
import static org.almagest.server.jobs.JobExamples.REASON;
import static org.almagest.server.jobs.JobExamples.claimOf;
import static org.almagest.server.jobs.JobExamples.completed;
import static org.almagest.server.jobs.JobExamples.expiring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.Job;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.JobRefusedException.Reason;
import org.almagest.uws.JobStore.Doomed;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class JobExpiryTest {
  private final JobExamples jobs;

  JobExpiryTest(Database database) {
    jobs = new JobExamples(database);
  }

  @Test
  void aDoomedJobIsFoundByNothingElse() {
    Job job = jobs.running(ANN);
    assertThat(jobs.store.doom(job.id())).isTrue();

    assertThat(jobs.store.find(job.id())).isEmpty();
    assertThat(jobs.store.list(JobExamples.all(ANN))).isEmpty();
    assertThat(jobs.store.apply(job.id(), JobEvent.ABORT, Optional.of(REASON))).isEmpty();
    assertThat(jobs.store.addParameters(job.id(), List.of())).isEmpty();
    assertThat(jobs.store.setDestruction(job.id(), Optional.empty())).isEmpty();
    assertThat(jobs.store.running(ANN, QUICK)).isZero();
    assertThat(jobs.store.renew(Map.of(claimOf(job), Progress.NONE), JobExamples.LEASE)).isEmpty();
    assertThat(jobs.store.end(claimOf(job), JobEvent.COMPLETE, completed(1))).isFalse();
    assertThat(jobs.store.doom(job.id())).isFalse();
    assertThat(jobs.store.unknown(Set.of(job.id()))).isEmpty();
    assertThat(jobs.store.doomed(0, 10)).containsExactly(new Doomed(job.id(), false));

    jobs.store.erase(job.id());
    assertThat(jobs.store.doomed(0, 10)).isEmpty();
    assertThat(jobs.store.unknown(Set.of(job.id()))).containsExactly(job.id());
  }

  @Test
  void aWaitingJobThatIsDoomedIsNotBegun() {
    Job job = jobs.queued(ANN);
    jobs.store.doom(job.id());
    assertThat(jobs.store.claim("n", QUICK, 9, JobExamples.LEASE)).isEmpty();
    assertThat(jobs.store.queued(9)).isZero();
  }

  @Test
  void nothingIsErasedThatIsNotDoomed() {
    Job job = jobs.pending(ANN);
    jobs.store.erase(job.id());
    assertThat(jobs.now(job)).isEqualTo(job);
  }

  @Test
  void jobsGoWhenTheirTimeHasCome() {
    Job due = jobs.store.create(expiring(ANN, past(), false), QUICK);
    Job later =
        jobs.store.create(expiring(ANN, Instant.parse("2999-01-01T00:00:00Z"), false), QUICK);
    jobs.pending(ANN);
    Job running = jobs.running(ANN);
    jobs.store.setDestruction(running.id(), Optional.of(past()));

    assertThat(jobs.store.doomed(0, 10))
        .containsExactlyInAnyOrder(new Doomed(due.id(), false), new Doomed(running.id(), false));
    assertThat(jobs.store.find(due.id())).isEmpty();
    assertThat(jobs.store.find(running.id())).isEmpty();
    assertThat(jobs.now(later)).isEqualTo(later);
    assertThat(jobs.store.doomed(0, 1)).hasSize(1);
  }

  @Test
  void whoWantsHistoryKeepsTheRecord() {
    Job job = jobs.ended(ANN, 50);
    keepHistory(job);
    jobs.store.setDestruction(job.id(), Optional.of(past()));

    assertThat(jobs.store.doomed(0, 10)).containsExactly(new Doomed(job.id(), true));
    jobs.store.archive(job.id());

    Job archived = jobs.now(job);
    assertThat(archived.phase()).isEqualTo(Phase.ARCHIVED);
    assertThat(archived.results()).isEmpty();
    assertThat(jobs.store.resultBytes(ANN)).isZero();
    assertThat(jobs.store.doomed(0, 10)).isEmpty();
    assertThat(jobs.store.doom(job.id())).isTrue();
    assertThat(jobs.store.doomed(0, 10)).containsExactly(new Doomed(job.id(), false));
  }

  @Test
  void whatHasBegunToGoCannotBeKept() {
    Job job = jobs.ended(ANN, 50);
    keepHistory(job);
    Instant later = Instant.parse("2999-01-01T00:00:00Z");
    assertThat(jobs.store.setDestruction(job.id(), Optional.empty())).isPresent();
    assertThat(jobs.store.setDestruction(job.id(), Optional.of(later))).isPresent();
    jobs.store.setDestruction(job.id(), Optional.of(past()));

    assertThatThrownBy(() -> jobs.store.setDestruction(job.id(), Optional.of(later)))
        .isInstanceOfSatisfying(
            JobRefusedException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_NOW))
        .hasMessageEndingWith("its time of destruction has come, and its results go");
    assertThat(jobs.store.doomed(0, 10)).containsExactly(new Doomed(job.id(), true));
  }

  @Test
  void whatHasNotEndedIsAbortedBeforeItIsArchived() {
    Job job = jobs.store.create(expiring(ANN, past(), true), QUICK);
    assertThat(jobs.store.doomed(0, 10)).containsExactly(new Doomed(job.id(), true));
    assertThat(jobs.now(job).phase()).isEqualTo(Phase.ABORTED);
    assertThat(jobs.now(job).error().orElseThrow().message())
        .isEqualTo("its time of destruction came before it had ended");
  }

  @Test
  void jobsThatCannotGoNowCanBeLeftOut() {
    List<Doomed> all = new ArrayList<>();
    for (int job = 0; job < 3; job++) {
      all.add(new Doomed(jobs.store.create(expiring(ANN, past(), false), QUICK).id(), false));
    }
    all.add(new Doomed(jobs.store.create(expiring(ANN, past(), true), QUICK).id(), true));
    assertThat(jobs.store.doomed(0, 9)).containsExactlyInAnyOrderElementsOf(all);

    List<Doomed> pages = new ArrayList<>(jobs.store.doomed(0, 2));
    pages.addAll(jobs.store.doomed(2, 2));
    assertThat(pages).isEqualTo(jobs.store.doomed(0, 9));
    assertThat(jobs.store.doomed(4, 2)).isEmpty();
  }

  @Test
  void onlyWhatCompletesAtOnceIsTidy() {
    jobs.ended(ANN, 1);
    Job failed = jobs.running(ANN);
    jobs.store.end(claimOf(failed), JobEvent.FAIL, JobExamples.failed());
    Job again = jobs.running(ANN);
    jobs.store.end(claimOf(again), JobEvent.RELEASE, JobExamples.again(QUICK));
    jobs.store.end(claimOf(jobs.claimed()), JobEvent.COMPLETE, completed(1));
    Job aborted = jobs.running(ANN);
    jobs.store.apply(aborted.id(), JobEvent.ABORT, Optional.of(REASON));
    Job lost = jobs.running(ANN);
    jobs.letLeasesEnd();
    jobs.store.reclaim(1);
    Job running = jobs.running(ANN);

    assertThat(untidy(0, 9)).containsExactly(failed.id(), again.id(), aborted.id(), lost.id());
    assertThat(untidy(1, 2)).containsExactly(again.id(), aborted.id());
    assertThat(jobs.store.untidy(JobExamples.LEASE, 0, 9)).isEmpty();
    jobs.store.tidied(failed.id());
    jobs.store.doom(again.id());
    jobs.store.doom(running.id());
    assertThat(untidy(0, 9)).containsExactly(aborted.id(), lost.id());
  }

  private List<JobId> untidy(int skip, int most) {
    return jobs.store.untidy(Duration.ZERO, skip, most);
  }

  @Test
  void knowsWhichJobsItDoesNotKnow() {
    JobId unknown = new JobId("0unknown");
    assertThat(jobs.store.unknown(Set.of(jobs.pending(ANN).id(), unknown)))
        .containsExactly(unknown);
    assertThat(jobs.store.unknown(Set.of())).isEmpty();
  }

  @Test
  void ownersLongGoneAreForgotten() {
    jobs.ended(ANN, 1);
    jobs.ended(JobExamples.BOB, 0);
    jobs.client.sql("UPDATE almagest.job_usage SET used_at = now() - interval '2 days'").update();
    jobs.store.doomed(0, 10);
    assertThat(jobs.text("SELECT string_agg(owner_key, ' ') FROM almagest.job_usage"))
        .isEqualTo(ANN.key());
  }

  private void keepHistory(Job job) {
    jobs.client
        .sql("UPDATE almagest.jobs SET keeps_history = true WHERE id = :id")
        .param("id", job.id().text())
        .update();
  }

  private static Instant past() {
    return Instant.parse("2020-01-01T00:00:00Z");
  }
}
