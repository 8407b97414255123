package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.uws.FakeRunner.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes with a job. */
class ReaperTest {
  private final Site site = new Site();
  private final Node node = site.node();
  private final JobEngine engine = node.engine();

  @AfterEach
  void close() {
    site.close();
  }

  private boolean isForgotten(JobId id) {
    return site.store.unknown(Set.of(id)).contains(id);
  }

  private static NewJob keptFor(Duration time, boolean keepsHistory) {
    NewJob job = Site.job(Work.HOLD);
    return new NewJob(
        job.id(),
        job.owner(),
        job.labels(),
        job.parameters(),
        true,
        job.executionDuration(),
        Optional.of(Instant.now().plus(time)),
        Optional.empty(),
        keepsHistory);
  }

  /** UWS-21. */
  @Test
  void destroysAJobWithItsFiles() throws Exception {
    JobId id = site.comesTo(Phase.COMPLETED, engine.create(Site.job(Work.DONE)).id()).id();
    assertThat(engine.destroy(id)).isTrue();
    assertThat(engine.find(id)).isEmpty();
    assertThat(site.files.jobs()).isEmpty();
    assertThat(isForgotten(id)).isTrue();
    assertThat(engine.destroy(id)).isFalse();
  }

  @Test
  void aJobDestroyedWhileItRunsLeavesNothing() throws Exception {
    JobId id = engine.create(Site.job(Work.DEAF)).id();
    site.begins(1, id);
    assertThat(engine.destroy(id)).isTrue();
    assertThat(isForgotten(id)).isTrue();

    // It publishes its result all the same.
    site.ledger.open(id);
    Until.holds("ended", () -> node.heard().ended.equals(List.of(JobEvent.ABORT)));
    assertThat(site.files.jobs()).isEmpty();
  }

  @Test
  void filesThatCannotGoNowGoLater() throws Exception {
    JobId id = site.comesTo(Phase.COMPLETED, engine.create(Site.job(Work.DONE)).id()).id();
    site.files.broken(true);
    assertThat(engine.destroy(id)).isTrue();
    assertThat(engine.find(id)).isEmpty();
    assertThat(isForgotten(id)).isFalse();

    site.files.broken(false);
    Until.holds("gone", () -> isForgotten(id));
    assertThat(site.files.jobs()).isEmpty();
  }

  @Test
  void whatWasNotTidiedIsTidiedLater() throws Exception {
    JobId id = engine.create(Site.job(Work.DEAF)).id();
    site.begins(1, id);
    engine.abort(id);
    site.files.broken(true);
    site.ledger.open(id);
    Until.holds("ended", () -> !node.heard().ended.isEmpty());
    assertThat(site.files.of(id)).hasSize(1);

    site.files.broken(false);
    site.clock.advance(Site.LEASE.plusSeconds(1));
    Until.holds("tidy", () -> site.files.of(id).isEmpty());
  }

  @Test
  void whatADeadNodeLeftIsTidiedByAnother() throws Exception {
    Node dying = site.node(Site.named("dying"));
    engine.close();
    JobId id = dying.engine().create(Site.job(Work.HOLD)).id();
    site.begins(1, id);
    site.store.apply(id, JobEvent.ABORT, Optional.empty());
    dying.kill();
    site.files.write(id, "half of it");

    site.node(Site.named("other"));
    site.clock.advance(Site.LEASE.plusSeconds(1));
    Until.holds("tidy", () -> site.files.of(id).isEmpty());
  }

  @Test
  void aFailedJobKeepsNoFile() throws Exception {
    NewJob failing = Site.job(Work.FAIL);
    site.files.write(failing.id(), "half of it");
    engine.create(failing);
    Until.holds("ended", () -> node.heard().ended.equals(List.of(JobEvent.FAIL)));
    assertThat(site.files.of(failing.id())).isEmpty();
  }

  private static NewJob withFile(Work work) {
    NewJob job = Site.job(work);
    return new NewJob(
        job.id(),
        job.owner(),
        job.labels(),
        List.of(Parameter.of("work", work.name()), Parameter.file("t", "sent", 3)),
        true,
        job.executionDuration(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  @Test
  void whatWasSentAlongGoesWhenTheJobHasEnded() throws Exception {
    NewJob job = withFile(Work.DONE);
    site.files.write(job.id(), "sent");
    engine.create(job);
    Until.holds("ended", () -> !node.heard().ended.isEmpty());
    assertThat(site.files.of(job.id())).hasSize(1).doesNotContain("sent");
  }

  @Test
  void whatWasSentAlongStaysWhereTheServiceFailed() throws Exception {
    NewJob job = withFile(Work.THROW);
    site.files.write(job.id(), "sent");
    engine.create(job);
    Until.holds("ended", () -> !node.heard().ended.isEmpty());
    assertThat(site.files.of(job.id())).containsExactly("sent");
  }

  @Test
  void filesThatCannotGoAreNotInTheWayOfOthers() throws Exception {
    List<JobId> stuck = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      stuck.add(engine.create(Site.job("owner" + i, Work.DONE, false)).id());
    }
    JobId last = engine.create(Site.job("bea", Work.DONE, false)).id();
    stuck.forEach(site.files::stuck);
    stuck.forEach(id -> site.store.setDestruction(id, Optional.of(Instant.EPOCH)));
    site.store.setDestruction(last, Optional.of(Instant.EPOCH));
    Until.holds("gone", () -> isForgotten(last));
    assertThat(stuck).noneMatch(this::isForgotten);
  }

  @Test
  void destroysWhatHasExpired() throws Exception {
    JobId id = engine.create(keptFor(Duration.ofDays(3), false)).id();
    site.begins(1, id);
    site.ledger.open(id);
    site.comesTo(Phase.COMPLETED, id);
    site.clock.advance(Duration.ofDays(4));
    Until.holds("gone", () -> isForgotten(id));
    assertThat(site.files.jobs()).isEmpty();
  }

  @Test
  void stopsWhatExpiresWhileItRuns() throws Exception {
    JobId id = engine.create(keptFor(Duration.ofDays(3), false)).id();
    site.begins(1, id);
    engine.setDestruction(id, Optional.of(Instant.EPOCH));
    Until.holds("stopped", () -> node.heard().ended.equals(List.of(JobEvent.ABORT)));
    Until.holds("gone", () -> isForgotten(id));
  }

  @Test
  void keepsTheRecordOfWhoWantsIt() throws Exception {
    JobId id = engine.create(keptFor(Duration.ofDays(3), true)).id();
    site.begins(1, id);
    site.ledger.open(id);
    site.comesTo(Phase.COMPLETED, id);
    site.clock.advance(Duration.ofDays(4));
    Job archived = site.comesTo(Phase.ARCHIVED, id);
    assertThat(archived.results()).isEmpty();
    assertThat(site.files.jobs()).isEmpty();
  }

  @Test
  void archivesWhatNeverRan() throws Exception {
    NewJob pending = Site.job("ada", Work.DONE, false);
    JobId id = engine.create(pending).id();
    JobId kept = engine.create(keptFor(Duration.ofDays(3), true)).id();
    site.begins(1, kept);
    engine.setDestruction(kept, Optional.of(Instant.EPOCH));
    assertThat(site.comesTo(Phase.ARCHIVED, kept).error()).contains(Sentences.EXPIRED);
    assertThat(site.now(id).phase()).isEqualTo(Phase.PENDING);
  }

  @Test
  void anOrphanThatCannotGoIsNotInTheWayOfOthers() throws Exception {
    Instant before = Instant.now().minus(Duration.ofHours(2));
    List<JobId> stuck = Stream.generate(() -> JobId.next(before)).limit(5).toList();
    List<JobId> others = Stream.generate(() -> JobId.next(before)).limit(20).toList();
    stuck.forEach(site.files::stuck);
    stuck.forEach(id -> site.files.write(id, "file"));
    others.forEach(id -> site.files.write(id, "file"));
    Until.holds("gone", () -> site.files.jobs().equals(Set.copyOf(stuck)));
  }

  @Test
  void deletesOldFilesThatBelongToNoJob() throws Exception {
    Instant before = Instant.now().minus(Duration.ofHours(2));
    JobId orphan = JobId.next(before);
    JobId young = JobId.next(Instant.now());
    JobId strange = new JobId("readme");
    JobId known = JobId.next(before);
    Job pending = engine.create(Site.named(known, Site.job("ada", Work.DONE, false)));
    List.of(young, strange, pending.id(), orphan).forEach(id -> site.files.write(id, "file"));

    Until.holds("gone", () -> !site.files.jobs().contains(orphan));
    assertThat(site.files.jobs()).containsExactlyInAnyOrder(young, strange, known);
  }
}
