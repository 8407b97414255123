package org.almagest.uws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almagest.uws.JobStore.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** UWS 1.1 section 2.1.3, all phases by all events, as a table and as the store heeds it. */
class PhaseTest {
  private static final String TABLE =
      """
      .         RUN       ABORT     HOLD      CLAIM     COMPLETE  FAIL  TIME_OUT RELEASE LOSE   ARCHIVE
      PENDING   QUEUED    ABORTED   HELD      -         -         ERROR -        -       -      -
      QUEUED    QUEUED    ABORTED   HELD      EXECUTING -         ERROR -        -       -      -
      EXECUTING EXECUTING ABORTED   SUSPENDED -         COMPLETED ERROR ABORTED  QUEUED  QUEUED -
      COMPLETED -         COMPLETED -         -         -         -     -        -       -      ARCHIVED
      ERROR     -         ERROR     -         -         -         -     -        -       -      ARCHIVED
      ABORTED   -         ABORTED   -         -         -         -     -        -       -      ARCHIVED
      UNKNOWN   -         ABORTED   -         -         -         ERROR -        -       -      -
      HELD      QUEUED    ABORTED   HELD      -         -         ERROR -        -       -      -
      SUSPENDED QUEUED    ABORTED   SUSPENDED -         -         ERROR -        -       -      -
      ARCHIVED  -         ARCHIVED  -         -         -         -     -        -       -      ARCHIVED
      """;

  private static final String NODE = "here";

  /** One cell of the table. */
  record Cell(Phase phase, JobEvent event, Optional<Phase> next) {}

  static Stream<Cell> cells() {
    List<List<String>> table =
        TABLE.lines().map(line -> List.of(line.strip().split("\\s+"))).toList();
    List<Cell> cells = new ArrayList<>();
    for (List<String> line : table.subList(1, table.size())) {
      for (int i = 1; i < line.size(); i++) {
        Optional<Phase> next =
            Optional.of(line.get(i)).filter(text -> !text.equals("-")).map(Phase::valueOf);
        JobEvent event = JobEvent.valueOf(table.getFirst().get(i));
        cells.add(new Cell(Phase.valueOf(line.getFirst()), event, next));
      }
    }
    assertThat(cells).hasSize(Phase.values().length * JobEvent.values().length);
    return cells.stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void comesToTheNextPhase(Cell cell) {
    assertThat(cell.phase().on(cell.event())).isEqualTo(cell.next());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theStoreHeedsTheTable(Cell cell) {
    try (Post post = new Post()) {
      MemoryStore store = new MemoryStore(Clock.systemUTC(), post);
      Job job = in(cell.phase());
      store.record(job);
      if (happens(store, job, cell)) {
        assertThat(store.find(job.id()).map(Job::phase)).isEqualTo(cell.next());
      } else {
        assertThat(cell.next()).isEmpty();
        assertThat(store.find(job.id())).contains(job);
      }
    }
  }

  private static boolean happens(MemoryStore store, Job job, Cell cell) {
    return switch (cell.event()) {
      case RUN, ABORT, HOLD, FAIL -> isApplied(store, job, cell);
      case CLAIM -> store.claim(NODE, job.queue(), 1, Duration.ofSeconds(1)).isPresent();
      case COMPLETE, TIME_OUT, RELEASE, LOSE ->
          store.end(new Claim(job.id(), 1, NODE), cell.event(), outcome(job));
      case ARCHIVE -> isArchived(store, job);
    };
  }

  private static boolean isApplied(MemoryStore store, Job job, Cell cell) {
    if (cell.next().isPresent()) {
      return store.apply(job.id(), cell.event(), Optional.empty()).isPresent();
    }
    assertThatThrownBy(() -> store.apply(job.id(), cell.event(), Optional.empty()))
        .isInstanceOfSatisfying(
            JobRefusedException.class,
            e -> assertThat(e.reason()).isEqualTo(JobRefusedException.Reason.ILLEGAL_NOW));
    return false;
  }

  private static boolean isArchived(MemoryStore store, Job job) {
    try {
      store.archive(job.id());
      return true;
    } catch (java.util.NoSuchElementException e) {
      return false;
    }
  }

  private static Outcome outcome(Job job) {
    return new Outcome(List.of(), Optional.empty(), Progress.NONE, job.queue());
  }

  private static Job in(Phase phase) {
    Instant now = Instant.now();
    return new Job(
        JobId.next(now),
        new Owner.User("ada"),
        JobList.ASYNC,
        Job.Labels.NONE,
        phase,
        "quick",
        new Job.Times(now, Optional.of(now), Optional.of(now), Optional.empty(), Optional.empty()),
        Duration.ofMinutes(1),
        List.of(),
        List.of(),
        Optional.empty(),
        Progress.NONE,
        1,
        Optional.of(NODE),
        true);
  }

  /** UWS-12. */
  @ParameterizedTest
  @EnumSource(Phase.class)
  void endedJobsStayEnded(Phase phase) {
    for (JobEvent event : JobEvent.values()) {
      boolean goesOn = phase.on(event).filter(next -> !next.isTerminal()).isPresent();
      assertThat(phase.isTerminal() && goesOn).as(event.name()).isFalse();
    }
  }
}
