package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almagest.uws.FakeRunner.Work;
import org.almagest.uws.JobRefusedException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many jobs, how large, how long. */
class LimitsTest {
  private final Site site = new Site();

  @AfterEach
  void close() {
    site.close();
  }

  /** Nothing runs here: two jobs of one owner may wait, and three in all. */
  private Node waiting() {
    return site.node(
        new EngineSettings(
            "first", Site.noPlaces(), Site.LEASE, OwnerLimits.same(2, FakeRunner.SIZE), 3, 2));
  }

  /** One job at a time, and one result fills what an owner may have. */
  private Node narrow() {
    List<JobClass> classes = List.of(new JobClass("quick", 1, 1, Duration.ofMinutes(1)));
    return site.node(
        new EngineSettings(
            "first", classes, Site.LEASE, OwnerLimits.same(9, FakeRunner.SIZE), 9, 2));
  }

  @Test
  void anOwnerMayHaveSoManyWaiting() {
    Node node = waiting();
    Job pending = node.engine().create(Site.job("ada", Work.DONE, false));
    node.engine().create(Site.job(Work.DONE));

    refused(
        () -> node.engine().create(Site.job(Work.DONE)),
        Reason.OWNER_LIMIT,
        "You have 2 jobs waiting to run or for PHASE=RUN, as many as one user may have. Wait until"
            + " some have run, or abort some, then try again.");
    refused(
        () -> node.engine().create(Site.job("ada", Work.DONE, false)),
        Reason.OWNER_LIMIT,
        Sentences.ownerLimit(2));
    assertThat(node.heard().refused).hasSize(2);
    assertThat(node.engine().run(pending.id()).orElseThrow().phase()).isEqualTo(Phase.QUEUED);
  }

  @Test
  void eachOwnerHasTheirOwnLimits() {
    OwnerLimits limits =
        new OwnerLimits() {
          @Override
          public int queued(Owner owner) {
            return owner.equals(new Owner.User("ada")) ? 2 : 1;
          }

          @Override
          public long bytes(Owner owner) {
            return 0;
          }
        };
    JobEngine engine =
        site.node(new EngineSettings("first", Site.noPlaces(), Site.LEASE, limits, 9, 2)).engine();
    engine.create(Site.job("ada", Work.DONE, true));
    engine.create(Site.job("ada", Work.DONE, true));
    engine.create(Site.job("bea", Work.DONE, true));

    refused(
        () -> engine.create(Site.job("ada", Work.DONE, true)),
        Reason.OWNER_LIMIT,
        Sentences.ownerLimit(2));
    refused(
        () -> engine.create(Site.job("bea", Work.DONE, true)),
        Reason.OWNER_LIMIT,
        Sentences.ownerLimit(1));
  }

  @Test
  void theServiceTakesSoMany() {
    JobEngine engine = waiting().engine();
    for (String owner : List.of("ada", "bea", "cyd")) {
      engine.create(Site.job(owner, Work.DONE, true));
    }
    refused(
        () -> engine.create(Site.job("dot", Work.DONE, true)),
        Reason.BUSY,
        "The service is busy: 3 jobs wait to run, as many as it takes. Try again later.");
  }

  @Test
  void whoAsksAgainWithTheSameKeyIsNotRefused() {
    JobEngine engine = waiting().engine();
    Job made = engine.create(Site.keyed(Site.job(Work.DONE), "k"));
    engine.create(Site.job(Work.DONE));
    assertThat(engine.create(Site.keyed(Site.job(Work.DONE), "k"))).isEqualTo(made);
  }

  @Test
  void whatANodeLeftPendingRunsWhenItIsAskedForAgain() throws Exception {
    JobEngine engine = narrow().engine();
    NewJob asked = Site.keyed(Site.job("ada", Work.DONE, false), "k");
    Job left = site.store.create(asked, "quick");
    assertThat(engine.create(Site.keyed(Site.job("ada", Work.DONE, false), "k"))).isEqualTo(left);
    assertThat(engine.create(Site.keyed(Site.job(Work.DONE), "k")).id()).isEqualTo(left.id());
    site.comesTo(Phase.COMPLETED, left.id());
  }

  private static void refused(Runnable action, Reason reason, String message) {
    assertThatThrownBy(action::run)
        .hasMessage(message)
        .isInstanceOfSatisfying(
            JobRefusedException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.retryAfter()).isPositive();
            });
  }

  @Test
  void holdsJobsOfAnOwnerWhoseResultsLeaveNoRoom() throws Exception {
    JobEngine engine = narrow().engine();
    Job large = site.comesTo(Phase.COMPLETED, engine.create(Site.job(Work.DONE)).id());
    Job pending = engine.create(Site.job("ada", Work.DONE, false));

    Job held = engine.run(pending.id()).orElseThrow();
    assertThat(held.phase()).isEqualTo(Phase.HELD);
    String reason = held.error().orElseThrow().message();
    assertThat(reason).contains("take up 10 bytes").contains("may have 10");
    assertThat(engine.place(held)).contains(new QueuePlace(0, reason));
    assertThat(engine.create(Site.job(Work.DONE)).phase()).isEqualTo(Phase.HELD);
    assertThat(engine.create(Site.job("bea", Work.DONE, true)).phase()).isEqualTo(Phase.QUEUED);

    engine.destroy(large.id());
    assertThat(engine.run(held.id()).orElseThrow().error()).isEmpty();
    site.comesTo(Phase.COMPLETED, held.id());
  }

  @Test
  void noJobMayRunLongerThanTheLastClassAllows() {
    JobEngine engine = site.node().engine();
    NewJob job = Site.job("ada", Work.DONE, false);
    Job made = engine.create(Site.lasting(job, Duration.ofDays(9)));
    assertThat(made.executionDuration()).isEqualTo(Duration.ofHours(1));
    assertThat(duration(engine.setExecutionDuration(made.id(), Duration.ofSeconds(7))))
        .hasSeconds(7);
    assertThat(duration(engine.setExecutionDuration(made.id(), Duration.ZERO))).hasHours(1);
  }

  private static Duration duration(Optional<Job> job) {
    return job.orElseThrow().executionDuration();
  }

  @Test
  void saysWhyAJobWaits() throws Exception {
    JobEngine engine = narrow().engine();
    Job running = engine.create(Site.job(Work.HOLD));
    site.begins(1, running.id());
    Job own = engine.create(Site.job(Work.HOLD));
    Job others = engine.create(Site.job("bea", Work.HOLD, true));
    Job last = engine.create(Site.job("cyd", Work.HOLD, true));

    assertThat(engine.place(own))
        .contains(
            new QueuePlace(3, "1 job of yours is running, as many as one user may have at a time"));
    assertThat(engine.place(others)).contains(new QueuePlace(1, "it is the next to run"));
    assertThat(engine.place(last))
        .contains(new QueuePlace(2, "all places are taken; 1 job is before it"));
    assertThat(engine.place(engine.find(running.id()).orElseThrow())).isEmpty();
    assertThat(engine.place(engine.create(Site.job("ada", Work.DONE, false))))
        .contains(new QueuePlace(0, "waits for PHASE=RUN"));
    List.of(own, others, last).forEach(job -> site.ledger.open(job.id()));
  }
}
