package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.almagest.uws.FakeRunner.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of one job on one node. */
class JobLifeTest {
  private final Site site = new Site();
  private final Node node = site.node();
  private final JobEngine engine = node.engine();

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void waitsForRunAndCompletes() throws Exception {
    Job pending = engine.create(Site.job("ada", Work.DONE, false));
    assertThat(pending.phase()).isEqualTo(Phase.PENDING);
    assertThat(engine.run(pending.id()).orElseThrow().phase()).isEqualTo(Phase.QUEUED);

    Job job = site.comesTo(Phase.COMPLETED, pending.id());

    assertThat(site.files.of(job.id())).containsExactly(job.results().getFirst().file());
    assertThat(job.attempt()).isEqualTo(1);
    assertThat(job.progress().rows()).isEqualTo(1);
    Until.holds("told", () -> node.heard().ended.equals(List.of(JobEvent.COMPLETE)));
    assertThat(node.heard().started).containsExactly(job.id());
  }

  @Test
  void keepsTheErrorOfAFailedJob() throws Exception {
    Job job = site.comesTo(Phase.ERROR, engine.create(Site.job(Work.FAIL)).id());
    assertThat(job.error()).contains(new JobError("no such table", false));
  }

  @Test
  void survivesARunnerThatThrows() throws Exception {
    Job job = site.comesTo(Phase.ERROR, engine.create(Site.job(Work.THROW)).id());
    assertThat(job.error()).contains(Sentences.BROKEN);
    site.comesTo(Phase.COMPLETED, engine.create(Site.job(Work.DONE)).id());
  }

  @Test
  void abortsBeforeItRuns() throws Exception {
    try (Site idle = new Site()) {
      JobEngine only = idle.node(Site.with("idle", Site.noPlaces(), Site.LEASE)).engine();
      JobId id = only.create(Site.job(Work.DONE)).id();
      assertThat(only.abort(id).orElseThrow().phase()).isEqualTo(Phase.ABORTED);

      idle.node();

      assertThat(idle.store.claim("other", "quick", 1, Site.LEASE)).isEmpty();
      assertThat(idle.now(id).error()).contains(Sentences.ABORTED);
      assertThat(idle.ledger.begins(id)).isZero();
    }
  }

  @Test
  void abortsWhileItRuns() throws Exception {
    JobId id = engine.create(Site.job(Work.HOLD)).id();
    site.begins(1, id);

    assertThat(engine.abort(id).orElseThrow().phase()).isEqualTo(Phase.ABORTED);

    Until.holds("stopped", () -> node.heard().ended.equals(List.of(JobEvent.ABORT)));
    assertThat(site.now(id).phase()).isEqualTo(Phase.ABORTED);
    assertThat(site.files.of(id)).isEmpty();
    assertThat(node.heard().leasesLost).isEmpty();
  }

  @Test
  void whatCompletesAfterItsAbortLeavesNothing() throws Exception {
    JobId id = engine.create(Site.job(Work.DEAF)).id();
    site.begins(1, id);
    engine.abort(id);
    site.ledger.open(id);

    Until.holds("ended", () -> !node.heard().ended.isEmpty());
    assertThat(site.now(id).phase()).isEqualTo(Phase.ABORTED);
    assertThat(site.now(id).results()).isEmpty();
    assertThat(site.files.of(id)).isEmpty();
  }

  @Test
  void anAbortThatComesTooLateChangesNothing() throws Exception {
    Job job = site.comesTo(Phase.COMPLETED, engine.create(Site.job(Work.DONE)).id());
    assertThat(engine.abort(job.id())).contains(job);
    assertThat(site.files.of(job.id())).hasSize(1);
  }

  @Test
  void isStoppedWhenAnotherNodeSaysSo() throws Exception {
    JobId id = engine.create(Site.job(Work.HOLD)).id();
    site.begins(1, id);
    site.store.apply(id, JobEvent.ABORT, Optional.empty());
    Until.holds("stopped", () -> node.heard().ended.equals(List.of(JobEvent.ABORT)));
  }

  @Test
  void staleNewsDoNotStopIt() throws Exception {
    JobId id = engine.create(Site.job(Work.HOLD)).id();
    site.begins(1, id);
    engine.told(new JobChange(id, "user:ada", Phase.ABORTED));
    engine.told(new JobChange(id, "user:ada", Phase.UNKNOWN));
    engine.recheck();
    site.ledger.open(id);
    site.comesTo(Phase.COMPLETED, id);
  }

  /** UWS-50. */
  @Test
  void twoRunsStartOneExecution() throws Exception {
    JobId id = engine.create(Site.job("ada", Work.HOLD, false)).id();
    Callable<Optional<Job>> run = () -> engine.run(id);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(List.of(run, run, run, run));
    }
    site.begins(1, id);
    site.ledger.open(id);
    site.comesTo(Phase.COMPLETED, id);
    assertThat(site.ledger.begins(id)).isEqualTo(1);
  }

  /** UWS-15. */
  @Test
  void doesNotRunAgain() throws Exception {
    Job job = site.comesTo(Phase.COMPLETED, engine.create(Site.job(Work.DONE)).id());
    assertThatThrownBy(() -> engine.run(job.id()))
        .isInstanceOfSatisfying(
            JobRefusedException.class,
            e -> assertThat(e.reason()).isEqualTo(JobRefusedException.Reason.ILLEGAL_NOW));
  }

  @Test
  void showsHowFarItIsBeforeAnyHeartbeat() throws Exception {
    JobId id = engine.create(Site.job(Work.HOLD)).id();
    site.begins(1, id);
    Until.holds("rows", () -> engine.find(id).orElseThrow().progress().rows() == 1);
    assertThat(site.now(id).progress()).isEqualTo(Progress.NONE);
  }

  @Test
  void makesOneJobOfOneKey() {
    NewJob first = Site.keyed(Site.job("ada", Work.DONE, false), "k");
    NewJob second = Site.keyed(Site.job("ada", Work.DONE, false), "k");
    assertThat(engine.create(second).id()).isEqualTo(engine.create(first).id());
    assertThatThrownBy(() -> engine.create(Site.keyed(Site.job(Work.FAIL), "k")))
        .isInstanceOf(JobRefusedException.class);
    assertThat(node.heard().refused).hasSize(1);
  }

  @Test
  void thereIsNothingToDoWithAJobThatIsNotThere() throws Exception {
    JobId nobody = Site.job(Work.DONE).id();
    assertThat(engine.run(nobody)).isEmpty();
    assertThat(engine.abort(nobody)).isEmpty();
    assertThat(engine.destroy(nobody)).isFalse();
    assertThat(engine.await(nobody, Phase.PENDING, Site.LEASE)).isEmpty();
  }

  @Test
  void tellsSubscribersUntilTheyHaveEnough() throws Exception {
    List<Phase> phases = new CopyOnWriteArrayList<>();
    try (Jobs.Subscription _ = engine.subscribe(change -> phases.add(change.phase()))) {
      site.comesTo(Phase.COMPLETED, engine.create(Site.job(Work.DONE)).id());
      Until.holds("told", () -> phases.contains(Phase.COMPLETED));
    }
    assertThat(phases).containsExactly(Phase.QUEUED, Phase.EXECUTING, Phase.COMPLETED);
    Job another = site.comesTo(Phase.COMPLETED, engine.create(Site.job(Work.DONE)).id());
    assertThat(another.phase()).isEqualTo(Phase.COMPLETED);
    assertThat(phases).hasSize(3);
  }
}
