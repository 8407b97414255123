package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.almagest.uws.FakeRunner.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jobs whose node stops, dies or loses its store. */
class NodesTest {
  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  private JobId begun(Node node, Work work) throws InterruptedException {
    JobId id = node.engine().create(Site.job(work)).id();
    site.begins(1, id);
    return id;
  }

  @Test
  void aNodeThatStopsHandsOver() throws Exception {
    Pace patient = Site.pace(Duration.ofMillis(50), Duration.ofSeconds(10));
    Node first = site.node(Site.SETTINGS, patient);
    JobId id = begun(first, Work.HOLD);
    first.close();
    assertThat(site.now(id).phase()).isEqualTo(Phase.QUEUED);
    assertThat(first.heard().ended).containsExactly(JobEvent.RELEASE);

    site.node(Site.named("second"));
    site.begins(2, id);
    site.ledger.open(id);
    Job job = site.comesTo(Phase.COMPLETED, id);
    assertThat(job.node()).contains("second");
    assertThat(site.store.losses(id)).isZero();
  }

  @Test
  void handingOverCountsForNothingWhenTheNextNodeDies() throws Exception {
    Pace patient = Site.pace(Duration.ofMillis(50), Duration.ofSeconds(10));
    Node first = site.node(Site.SETTINGS, patient);
    JobId id = begun(first, Work.HOLD);
    first.close();
    Node second = site.node(Site.named("second"));
    site.begins(2, id);
    second.kill();
    site.node(Site.named("third"));
    site.clock.advance(Site.LEASE.plusSeconds(1));
    site.begins(3, id);
    site.ledger.open(id);
    site.comesTo(Phase.COMPLETED, id);
  }

  @Test
  void aNodeThatStopsLetsShortJobsEnd() throws Exception {
    Pace patient = Site.pace(Duration.ofSeconds(10), Duration.ofSeconds(10));
    Node node = site.node(Site.SETTINGS, patient);
    JobId id = begun(node, Work.HOLD);
    Thread closing = Thread.ofVirtual().start(node::close);
    site.ledger.open(id);
    closing.join();
    assertThat(site.now(id).phase()).isEqualTo(Phase.COMPLETED);
  }

  @Test
  void aNodeThatStopsDoesNotWaitForEver() throws Exception {
    Pace impatient = Site.pace(Duration.ofMillis(10), Duration.ofMillis(50));
    Node node = site.node(Site.SETTINGS, impatient);
    JobId id = begun(node, Work.DEAF);
    begun(node, Work.HOLD);
    node.kill();
    node.close();
    assertThat(site.now(id).phase()).isEqualTo(Phase.EXECUTING);
  }

  @Test
  void aNodeThatNeverRanCanBeClosed() {
    JobEngine engine =
        new JobEngine(
            site.store, site.files, (_, _) -> new Ending.Stopped(), Site.SETTINGS, new Heard());
    JobId id = engine.create(Site.job(Work.DONE)).id();
    engine.close();
    engine.close();
    assertThat(site.now(id).phase()).isEqualTo(Phase.QUEUED);
  }

  @Test
  void jobsOfADeadNodeAreBegunOnceMore() throws Exception {
    Node first = site.node();
    JobId id = begun(first, Work.HOLD);
    first.kill();
    Node second = site.node(Site.named("second"));
    site.clock.advance(Site.LEASE.plusSeconds(1));
    site.begins(2, id);
    site.files.write(id, "half of it, by the first");
    assertThat(second.heard().reclaimed).containsExactly(new Claim(id, 1, "first"));
    site.ledger.open(id);

    Job job = site.comesTo(Phase.COMPLETED, id);
    assertThat(job.attempt()).isEqualTo(2);
    Until.holds("tidy", () -> site.files.of(id).size() == 1);
    assertThat(site.files.of(id)).containsExactly(job.results().getFirst().file());
  }

  @Test
  void aJobThatKillsTwoNodesFails() throws Exception {
    Node first = site.node();
    JobId id = begun(first, Work.HOLD);
    first.kill();
    Node second = site.node(Site.named("second"));
    site.clock.advance(Site.LEASE.plusSeconds(1));
    site.begins(2, id);
    second.kill();
    site.files.write(id, "half of it");
    site.node(Site.named("third"));
    site.clock.advance(Site.LEASE.plusSeconds(1));

    assertThat(site.comesTo(Phase.ERROR, id).error()).isPresent();
    Until.holds("tidy", () -> site.files.of(id).isEmpty());
    assertThat(site.ledger.begins(id)).isEqualTo(2);
  }

  @Test
  void aLateAttemptChangesNothing() throws Exception {
    Node first = site.node();
    JobId id = begun(first, Work.DEAF);
    site.node(Site.named("second"));
    site.clock.advance(Site.LEASE.plusSeconds(1));
    site.begins(2, id);
    first.engine().recheck();
    Until.holds("lost", () -> first.heard().leasesLost.equals(List.of(new Claim(id, 1, "first"))));

    site.ledger.open(id);
    Job job = site.comesTo(Phase.COMPLETED, id);
    assertThat(job.attempt()).isEqualTo(2);
    Until.holds("tidy", () -> site.files.of(id).size() == 1);
    Until.holds("late", () -> first.heard().ended.contains(JobEvent.LOSE));
    assertThat(site.now(id)).isEqualTo(job);
    assertThat(site.files.of(id)).containsExactly(job.results().getFirst().file());
  }

  @Test
  void whatBreaksOffIsBegunOnceMoreAndFailsThen() throws Exception {
    JobId id = site.node().engine().create(Site.job(Work.LOSE)).id();
    Job job = site.comesTo(Phase.ERROR, id);
    assertThat(site.ledger.begins(id)).isEqualTo(2);
    assertThat(job.error().orElseThrow().message())
        .isEqualTo(
            "The job was begun 2 times and broke off each time; the last time because the database"
                + " went away. Run it again as a new job later.");
  }

  @Test
  void endsAJobAlthoughTheStoreIsAwayForAWhile() throws Exception {
    survives(Faulty.Fault.BEFORE);
  }

  /** The store did it and could not say so: the result must stay. */
  @Test
  void endsAJobAlthoughTheStoreCannotSayWhatItDid() throws Exception {
    survives(Faulty.Fault.AFTER);
  }

  private void survives(Faulty.Fault fault) throws InterruptedException {
    Node node = site.node();
    JobId id = begun(node, Work.HOLD);
    AtomicInteger calls = new AtomicInteger();
    node.faults()
        .set(() -> {
          calls.incrementAndGet();
          return fault;
        });
    site.ledger.open(id);
    Until.holds("tried", () -> calls.get() > 20);
    node.faults().set(() -> Faulty.Fault.NONE);

    Job job = site.comesTo(Phase.COMPLETED, id);
    Until.holds("told", () -> node.heard().ended.equals(List.of(JobEvent.COMPLETE)));
    assertThat(job.attempt()).isEqualTo(1);
    assertThat(site.files.of(id)).containsExactly(job.results().getFirst().file());
    assertThat(site.ledger.begins(id)).isEqualTo(1);
  }

  @Test
  void stopsItsJobsWhenOthersMayHaveThem() throws Exception {
    Duration lease = Duration.ofMillis(300);
    Node node = site.node(Site.with("first", Site.SETTINGS.classes(), lease));
    JobId id = begun(node, Work.HOLD);
    node.faults().set(() -> Faulty.Fault.BEFORE);
    Until.holds("lost", () -> !node.heard().leasesLost.isEmpty());
    assertThat(node.heard().leasesLost).containsExactly(new Claim(id, 1, "first"));
  }

  @Test
  void whatIsStoppedAndDoesNotEndIsTakenOver() throws Exception {
    Duration lease = Duration.ofMillis(300);
    Node node = site.node(Site.with("first", Site.SETTINGS.classes(), lease));
    JobId id = begun(node, Work.DEAF);
    node.engine().setExecutionDuration(id, Duration.ofMillis(1));
    site.begins(2, id);
    site.comesTo(Phase.ERROR, id);
    List<Claim> both = List.of(new Claim(id, 1, "first"), new Claim(id, 2, "first"));
    Until.holds("told", () -> node.heard().reclaimed.equals(both));
  }

  @Test
  void prolongsTheLeaseOfWhatItRuns() throws Exception {
    Duration lease = Duration.ofMillis(300);
    Node node = site.node(Site.with("first", Site.SETTINGS.classes(), lease));
    JobId id = begun(node, Work.HOLD);
    Until.holds("a heartbeat", () -> site.now(id).progress().rows() == 1);
    assertThat(site.now(id).phase()).isEqualTo(Phase.EXECUTING);
  }
}
