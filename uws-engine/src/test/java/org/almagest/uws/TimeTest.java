package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.almagest.uws.FakeRunner.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long jobs run, and in which class. */
class TimeTest {
  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  private static EngineSettings classes(int slowPlaces) {
    return Site.with(
        "first",
        List.of(
            new JobClass("quick", 1, 1, Duration.ofMillis(50)),
            new JobClass("slow", slowPlaces, 2, Duration.ofHours(1))),
        Site.LEASE);
  }

  /** UWS-25. */
  @Test
  void stopsAJobThatHasHadItsTime() throws Exception {
    Node node = site.node();
    NewJob asked = Site.lasting(Site.job(Work.HOLD), Duration.ofMillis(30));
    Job job = site.comesTo(Phase.ABORTED, node.engine().create(asked).id());
    assertThat(job.error().orElseThrow().message())
        .startsWith("The job was stopped after 1 second, as long as it may run");
    Until.holds("told", () -> node.heard().ended.equals(List.of(JobEvent.TIME_OUT)));
  }

  @Test
  void heedsAChangeOfItsTimeWhileItRuns() throws Exception {
    JobEngine engine = site.node().engine();
    JobId id = engine.create(Site.job(Work.HOLD)).id();
    site.begins(1, id);
    engine.setExecutionDuration(id, Duration.ofMillis(1));
    site.comesTo(Phase.ABORTED, id);
  }

  @Test
  void heedsAChangeThatAnotherNodeMade() throws Exception {
    JobEngine engine = site.node().engine();
    JobId id = engine.create(Site.job(Work.HOLD)).id();
    site.begins(1, id);
    site.store.setExecutionDuration(id, Duration.ofMillis(1));
    engine.recheck();
    site.comesTo(Phase.ABORTED, id);
  }

  @Test
  void aLongJobGoesOnInTheNextClass() throws Exception {
    JobEngine engine = site.node(classes(1)).engine();
    JobId id = engine.create(Site.job(Work.HOLD)).id();
    Until.holds("slow", () -> site.now(id).queue().equals("slow"));
    // Its quick place is free again.
    JobId other = engine.create(Site.job("bea", Work.DONE, true)).id();
    site.comesTo(Phase.COMPLETED, other);
    site.ledger.open(id);
    Job job = site.comesTo(Phase.COMPLETED, id);
    assertThat(site.ledger.begins(id)).isEqualTo(1);
    assertThat(job.queue()).isEqualTo("slow");
  }

  @Test
  void aLongJobStartsAgainWhenTheNextClassIsFull() throws Exception {
    JobEngine engine = site.node(classes(1)).engine();
    JobId first = engine.create(Site.job(Work.HOLD)).id();
    Until.holds("slow", () -> site.now(first).queue().equals("slow"));
    JobId second = engine.create(Site.job("bea", Work.HOLD, true)).id();
    site.begins(1, second);
    Until.holds("back in the queue", () -> site.now(second).phase() == Phase.QUEUED);
    assertThat(site.now(second).queue()).isEqualTo("slow");

    site.comesTo(Phase.COMPLETED, engine.create(Site.job("cyd", Work.DONE, true)).id());
    site.ledger.open(first);
    site.begins(2, second);
    site.ledger.open(second);
    site.comesTo(Phase.COMPLETED, second);
    assertThat(site.store.losses(second)).isZero();
  }
}
