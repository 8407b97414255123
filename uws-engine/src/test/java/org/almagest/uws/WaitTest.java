package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.almagest.uws.FakeRunner.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WAIT (UWS-38 to UWS-41). */
class WaitTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final Site site = new Site();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void close() {
    site.close();
    threads.shutdownNow();
  }

  /** Looks at a job only when it is told to. */
  private JobEngine trusting() {
    return site.node(Site.SETTINGS, trustingPace()).engine();
  }

  private static Pace trustingPace() {
    Pace pace = Site.PACE;
    return new Pace(
        pace.sweep(),
        pace.tick(),
        pace.reap(),
        pace.orphans(),
        Duration.ofHours(1),
        pace.grace(),
        pace.stopping());
  }

  private Future<Phase> waiting(JobEngine engine, JobId id, Phase phase) {
    return threads.submit(() -> engine.await(id, phase, LONG).orElseThrow().phase());
  }

  @Test
  void noChangeIsMissed() throws Exception {
    JobEngine engine = trusting();
    for (int i = 0; i < 500; i++) {
      JobId id = engine.create(Site.job("ada", Work.DONE, false)).id();
      Future<Phase> waiting = waiting(engine, id, Phase.PENDING);
      // Another node does it, so that nothing but the news can wake.
      site.store.apply(id, JobEvent.ABORT, Optional.empty());
      assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Phase.ABORTED);
    }
  }

  /** The job changes, and that is told, between its being read and the wait. */
  @Test
  void noChangeIsMissedThatComesJustBeforeTheWait() throws Exception {
    NewJob job = Site.job("ada", Work.DONE, false);
    AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    JobStore store =
        Faulty.watched(JobStore.class, site.store, _ -> meanwhile.getAndSet(() -> {}).run());
    JobEngine engine =
        new JobEngine(
            store,
            site.files,
            (_, _) -> new Ending.Stopped(),
            Site.SETTINGS,
            new Heard(),
            trustingPace());
    engine.create(job);
    meanwhile.set(() -> {
      site.store.apply(job.id(), JobEvent.ABORT, Optional.empty());
      engine.told(new JobChange(job.id(), job.owner().key(), Phase.ABORTED));
    });

    Future<Phase> waiting = waiting(engine, job.id(), Phase.PENDING);

    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Phase.ABORTED);
  }

  @Test
  void manyMayWaitOnOneJob() throws Exception {
    JobEngine engine = trusting();
    JobId id = engine.create(Site.job(Work.HOLD)).id();
    site.begins(1, id);
    List<Future<Phase>> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(waiting(engine, id, Phase.EXECUTING));
    }
    site.ledger.open(id);
    for (Future<Phase> waiting : all) {
      assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Phase.COMPLETED);
    }
  }

  @Test
  void returnsAtOnceWhenThereIsNothingToWaitFor() throws Exception {
    JobEngine engine = trusting();
    JobId id = engine.create(Site.job("ada", Work.DONE, false)).id();
    assertThat(waiting(engine, id, Phase.QUEUED).get(10, TimeUnit.SECONDS))
        .isEqualTo(Phase.PENDING);
    assertThat(waiting(engine, id, Phase.HELD).get(10, TimeUnit.SECONDS)).isEqualTo(Phase.PENDING);
    engine.abort(id);
    assertThat(waiting(engine, id, Phase.ABORTED).get(10, TimeUnit.SECONDS))
        .isEqualTo(Phase.ABORTED);
  }

  @Test
  void returnsWhenTheTimeIsUp() throws Exception {
    JobEngine engine = trusting();
    JobId id = engine.create(Site.job("ada", Work.DONE, false)).id();
    assertThat(engine.await(id, Phase.PENDING, Duration.ofMillis(10)).orElseThrow().phase())
        .isEqualTo(Phase.PENDING);
    assertThat(engine.await(id, Phase.PENDING, Duration.ZERO)).isPresent();
  }

  @Test
  void findsByItselfWhatNobodyTold() throws Exception {
    JobEngine engine = site.node().engine();
    JobId id = engine.create(Site.job("ada", Work.DONE, false)).id();
    Future<Phase> waiting = waiting(engine, id, Phase.PENDING);
    site.post.loses(true);
    site.store.apply(id, JobEvent.ABORT, Optional.empty());
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Phase.ABORTED);
  }

  @Test
  void looksAgainWhenNewsMayHaveBeenMissed() throws Exception {
    JobEngine engine = trusting();
    site.post.loses(true);
    JobId id = engine.create(Site.job("ada", Work.DONE, false)).id();
    Future<Phase> waiting = waiting(engine, id, Phase.PENDING);
    site.store.apply(id, JobEvent.ABORT, Optional.empty());
    while (!waiting.isDone()) {
      engine.recheck();
    }
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Phase.ABORTED);
  }

  @Test
  void nobodyWaitsOnANodeThatStops() throws Exception {
    JobEngine engine = trusting();
    JobId id = engine.create(Site.job("ada", Work.DONE, false)).id();
    Future<Phase> waiting = waiting(engine, id, Phase.PENDING);
    engine.close();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Phase.PENDING);
  }

  @Test
  void seesADestroyedJobGo() throws Exception {
    JobEngine engine = trusting();
    JobId id = engine.create(Site.job("ada", Work.DONE, false)).id();
    Future<Optional<Job>> waiting = threads.submit(() -> engine.await(id, Phase.PENDING, LONG));
    engine.destroy(id);
    assertThat(waiting.get(10, TimeUnit.SECONDS)).isEmpty();
  }
}
