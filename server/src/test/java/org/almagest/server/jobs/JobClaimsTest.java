package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobExamples.ANN;
import static org.almagest.server.jobs.JobExamples.BOB;
import static org.almagest.server.jobs.JobExamples.LEASE;
import static org.almagest.server.jobs.JobExamples.NOBODY;
import static org.almagest.server.jobs.JobExamples.NODE;
import static org.almagest.server.jobs.JobExamples.QUICK;
import static org.almagest.server.jobs.JobExamples.REASON;
import static org.almagest.server.jobs.JobExamples.SLOW;
import static org.almagest.server.jobs.JobExamples.again;
import static org.almagest.server.jobs.JobExamples.claimOf;
import static org.almagest.server.jobs.JobExamples.completed;
import static org.almagest.server.jobs.JobExamples.failed;
import static org.almagest.server.jobs.JobExamples.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.Claim;
import org.almagest.uws.Job;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.JobStore.QueueState;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class JobClaimsTest {
  private final JobExamples jobs;

  JobClaimsTest(Database database) {
    jobs = new JobExamples(database);
  }

  @Test
  void takesTheJobThatWaitsLongest() {
    Job first = jobs.queued(ANN);
    Job second = jobs.queued(ANN);
    jobs.pending(ANN);

    Job taken = jobs.claimed();
    assertThat(taken.id()).isEqualTo(first.id());
    assertThat(taken.phase()).isEqualTo(Phase.EXECUTING);
    assertThat(taken.attempt()).isEqualTo(1);
    assertThat(taken.node()).contains(NODE);
    assertThat(taken.times().started()).isPresent();
    assertThat(jobs.claimed().id()).isEqualTo(second.id());
    assertThat(jobs.store.claim(NODE, QUICK, 9, LEASE)).isEmpty();
    assertThat(jobs.store.claim(NODE, SLOW, 9, LEASE)).isEmpty();
  }

  @Test
  void ownersTakeTurnsHoweverManyJobsTheyHave() {
    for (int job = 0; job < 20; job++) {
      jobs.queued(ANN);
    }
    jobs.queued(BOB);
    jobs.queued(NOBODY);
    jobs.queued(BOB);
    assertThat(List.of(jobs.claimed(), jobs.claimed(), jobs.claimed()))
        .extracting(Job::owner)
        .containsExactly(ANN, BOB, NOBODY);
    assertThat(List.of(jobs.claimed(), jobs.claimed(), jobs.claimed()))
        .extracting(Job::owner)
        .containsExactly(ANN, BOB, ANN);
  }

  @Test
  void whoUsedMoreLatelyComesLater() {
    use(ANN.key(), 100, "0 minutes");
    use(BOB.key(), 180, "60 minutes");
    jobs.queued(ANN);
    jobs.queued(BOB);
    assertThat(jobs.claimed().owner()).isEqualTo(BOB);
  }

  @Test
  void oldUseIsForgotten() {
    use(ANN.key(), 1e300, "10 years");
    jobs.queued(ANN);
    jobs.queued(BOB);
    assertThat(jobs.claimed().owner()).isEqualTo(ANN);
  }

  private void use(String owner, double seconds, String ago) {
    jobs.client
        .sql(
            """
            INSERT INTO almagest.job_usage
            VALUES (:owner, :seconds, now() - :ago::interval, 0)
            """)
        .param("owner", owner)
        .param("seconds", seconds)
        .param("ago", ago)
        .update();
  }

  @Test
  void runningGrowsTheUseByHalvesOfAnHour() {
    use(ANN.key(), 1000, "60 minutes");
    Job job = jobs.running(ANN);
    jobs.client.sql("UPDATE almagest.jobs SET started = started - interval '250 seconds'").update();
    jobs.store.end(claimOf(job), JobEvent.FAIL, failed());
    assertThat(Double.parseDouble(jobs.text("SELECT seconds FROM almagest.job_usage")))
        .isBetween(745.0, 800.0);
  }

  @Test
  void anOwnerGetsNoMoreThanItsPlaces() {
    jobs.queued(ANN);
    jobs.queued(ANN);
    assertThat(jobs.store.claim(NODE, QUICK, 1, LEASE)).isPresent();
    assertThat(jobs.store.claim(NODE, QUICK, 1, LEASE)).isEmpty();
    assertThat(jobs.store.running(ANN, QUICK)).isEqualTo(1);
    assertThat(jobs.store.running(ANN, SLOW)).isZero();

    assertThat(jobs.store.waiting(ANN, 10)).isEqualTo(1);
    jobs.queued(BOB);
    assertThat(jobs.store.claim(NODE, QUICK, 1, LEASE).orElseThrow().owner()).isEqualTo(BOB);
  }

  @Test
  void completesWithItsResults() {
    Job job = jobs.running(ANN);
    assertThat(jobs.store.end(claimOf(job), JobEvent.COMPLETE, completed(77))).isTrue();
    Job ended = jobs.now(job);
    assertThat(ended.phase()).isEqualTo(Phase.COMPLETED);
    assertThat(ended.results()).containsExactly(result(77));
    assertThat(ended.progress()).isEqualTo(new Progress(3, 77, 4.5, 1e9));
    assertThat(ended.times().ended()).isPresent();
    assertThat(jobs.store.end(claimOf(job), JobEvent.FAIL, failed())).isFalse();
  }

  @Test
  void failsAndTimesOutWithTheReason() {
    Job failed = jobs.running(ANN);
    jobs.store.end(claimOf(failed), JobEvent.FAIL, failed());
    assertThat(jobs.now(failed).phase()).isEqualTo(Phase.ERROR);
    assertThat(jobs.now(failed).error()).contains(REASON);

    Job late = jobs.running(ANN);
    jobs.store.end(claimOf(late), JobEvent.TIME_OUT, failed());
    assertThat(jobs.now(late).phase()).isEqualTo(Phase.ABORTED);
    assertThat(jobs.now(late).error()).contains(REASON);
  }

  @Test
  void aReleasedJobIsBegunAgainFirstAndByANewClaim() {
    Job first = jobs.running(ANN);
    jobs.queued(ANN);
    assertThat(jobs.store.end(claimOf(first), JobEvent.RELEASE, again(QUICK))).isTrue();
    assertThat(jobs.now(first).times().started()).isEmpty();

    Job second = jobs.claimed();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(jobs.store.end(claimOf(first), JobEvent.COMPLETE, completed(1))).isFalse();
    assertThat(jobs.store.renew(Map.of(claimOf(first), Progress.NONE), LEASE)).isEmpty();
    assertThat(jobs.store.end(claimOf(second), JobEvent.COMPLETE, completed(1))).isTrue();
  }

  @Test
  void aClaimIsOfOneNode() {
    Job job = jobs.running(ANN);
    Claim stolen = new Claim(job.id(), job.attempt(), "node-2");
    assertThat(jobs.store.end(stolen, JobEvent.COMPLETE, completed(1))).isFalse();
    assertThat(jobs.store.reclass(stolen, SLOW)).isFalse();
    assertThat(jobs.store.renew(Map.of(stolen, Progress.NONE), LEASE)).isEmpty();
    assertThat(jobs.now(job)).isEqualTo(job);
  }

  @Test
  void renewingKeepsLeasesAndProgress() {
    Job first = jobs.running(ANN);
    Job second = jobs.running(BOB);
    jobs.letLeasesEnd();
    Progress progress = new Progress(5, 6, Double.POSITIVE_INFINITY, 7.5);
    Claim gone = new Claim(new JobId("0gone"), 1, NODE);

    assertThat(
            jobs.store.renew(
                Map.of(claimOf(first), progress, gone, progress), Duration.ofMinutes(1)))
        .containsExactly(claimOf(first));
    assertThat(jobs.now(first).progress()).isEqualTo(progress);
    assertThat(jobs.store.reclaim(2)).containsExactly(claimOf(second));
    assertThat(jobs.store.renew(Map.of(), LEASE)).isEmpty();
  }

  @Test
  void aJobOfADeadNodeIsBegunOnceMore() {
    Job job = jobs.running(ANN);
    assertThat(jobs.store.end(claimOf(job), JobEvent.RELEASE, again(QUICK))).isTrue();
    jobs.claimed();
    jobs.letLeasesEnd();
    assertThat(jobs.store.reclaim(2)).containsExactly(new Claim(job.id(), 2, NODE));
    assertThat(jobs.now(job).phase()).isEqualTo(Phase.QUEUED);
    assertThat(jobs.store.reclaim(2)).isEmpty();

    jobs.claimed();
    jobs.letLeasesEnd();
    assertThat(jobs.store.reclaim(2)).containsExactly(new Claim(job.id(), 3, NODE));
    Job failed = jobs.now(job);
    assertThat(failed.phase()).isEqualTo(Phase.ERROR);
    assertThat(failed.error().orElseThrow().message())
        .startsWith("the server that ran it went away twice, so it is not begun again");
    assertThat(failed.times().ended()).isPresent();
  }

  @Test
  void aLostJobCountsAsLost() {
    Job job = jobs.running(ANN);
    assertThat(jobs.store.end(claimOf(job), JobEvent.LOSE, again(QUICK))).isTrue();
    assertThat(jobs.now(job).phase()).isEqualTo(Phase.QUEUED);
    jobs.claimed();
    jobs.letLeasesEnd();
    jobs.store.reclaim(2);
    assertThat(jobs.now(job).phase()).isEqualTo(Phase.ERROR);
  }

  @Test
  void aJobCanGoOnInAnotherClass() {
    Job job = jobs.running(ANN);
    assertThat(jobs.store.reclass(claimOf(job), SLOW)).isTrue();
    assertThat(jobs.store.running(ANN, SLOW)).isEqualTo(1);
    assertThat(jobs.store.running(ANN, QUICK)).isZero();
    assertThat(jobs.store.end(claimOf(job), JobEvent.RELEASE, again(SLOW))).isTrue();
    assertThat(jobs.store.claim(NODE, SLOW, 1, LEASE)).map(Job::id).contains(job.id());
  }

  @Test
  void countsWhatWaits() {
    for (int job = 0; job < 5; job++) {
      jobs.queued(ANN);
      jobs.store.create(JobExamples.newJob(ANN, true), SLOW);
    }
    jobs.queued(BOB);
    assertThat(jobs.store.queued(100)).isEqualTo(11);
    assertThat(jobs.store.queued(7)).isEqualTo(7);
    assertThat(jobs.store.waiting(ANN, 100)).isEqualTo(10);
    assertThat(jobs.store.waiting(ANN, 8)).isEqualTo(8);
    assertThat(jobs.store.waiting(NOBODY, 8)).isZero();

    jobs.claimed();
    Map<String, QueueState> queues = jobs.store.queues();
    assertThat(queues).containsOnlyKeys(QUICK, SLOW);
    assertThat(queues.values())
        .extracting(QueueState::queued, QueueState::running)
        .containsExactlyInAnyOrder(tuple(5, 1), tuple(5, 0));
    assertThat(queues.values()).allMatch(state -> state.oldest().isPositive());
  }

  @Test
  void saysHowManyComeBefore() {
    jobs.running(ANN);
    for (int job = 0; job < 4; job++) {
      jobs.queued(ANN);
    }
    Job ann = jobs.queued(ANN);
    Job bob = jobs.queued(BOB);
    Job second = jobs.queued(BOB);
    assertThat(jobs.store.ahead(bob.id())).contains(0);
    assertThat(jobs.store.ahead(second.id())).contains(2);
    assertThat(jobs.store.ahead(ann.id())).contains(6);
    assertThat(jobs.store.ahead(jobs.pending(ANN).id())).isEqualTo(Optional.empty());
  }
}
