package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobExamples.ANN;
import static org.almagest.server.jobs.JobExamples.BOB;
import static org.almagest.server.jobs.JobExamples.NOBODY;
import static org.almagest.server.jobs.JobExamples.filter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.Job;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobList;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(TestCluster.class)
class JobPagesTest {
  /** Every column that can be ordered by has ties, gaps, or an order of its own. */
  private static final String FOUR =
      """
      INSERT INTO almagest.jobs (id, owner_key, anonymous, list, run_id, name, phase, queue, created,
        queued, started, ended, destruction, duration, parameters, keeps_history, result_bytes)
      SELECT id, 'user:ann', false, 'ASYNC', run_id, name, phase, 'quick',
        created::timestamptz, now(), started::timestamptz, ended::timestamptz,
        destruction::timestamptz, duration, '[]', false, bytes
      FROM (VALUES
        ('4a', 'r2', 'n1', 'COMPLETED', '2026-01-01Z', '2026-02-02Z', '2026-03-01Z', NULL, 5, 40),
        ('3b', NULL, 'n3', 'PENDING', '2026-01-02Z', NULL, NULL, '2027-02-01Z', 7, 0),
        ('2c', 'r1', NULL, 'ARCHIVED', '2026-01-03Z', NULL, '2026-03-03Z', NULL, 5, 0),
        ('1d', 'r3', 'n2', 'ABORTED', '2026-01-04Z', '2026-02-01Z', '2026-03-02Z', '2027-01-01Z', 6, 9)
      ) AS job (id, run_id, name, phase, created, started, ended, destruction, duration, bytes)
      """;

  private final JobExamples jobs;

  JobPagesTest(Database database) {
    jobs = new JobExamples(database);
    jobs.client.sql(FOUR).update();
  }

  @Test
  void newestFirstWithoutArchivedOnes() {
    jobs.pending(BOB);
    assertThat(ids(filter(ANN, Set.of(), List.of(), 0, OptionalInt.empty()))).isEqualTo("1d 3b 4a");
  }

  @Test
  void phasesAddUp() {
    assertThat(phases(Phase.ARCHIVED)).isEqualTo("2c");
    assertThat(phases(Phase.ARCHIVED, Phase.PENDING, Phase.ERROR)).isEqualTo("2c 3b");
    assertThat(phases(Phase.HELD)).isEmpty();
  }

  private String phases(Phase... phases) {
    return ids(filter(ANN, Set.of(phases), List.of(), 0, OptionalInt.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "JOB_ID, 1d 2c 3b 4a, 4a 3b 2c 1d",
    "NAME, 4a 1d 3b 2c, 3b 1d 4a 2c",
    "PHASE, 1d 2c 4a 3b, 3b 4a 2c 1d",
    "CREATION_TIME, 4a 3b 2c 1d, 1d 2c 3b 4a",
    "START_TIME, 1d 4a 2c 3b, 4a 1d 2c 3b",
    "END_TIME, 4a 1d 2c 3b, 2c 1d 4a 3b",
    "DESTRUCTION, 1d 3b 2c 4a, 3b 1d 2c 4a",
    "EXECUTION_DURATION, 2c 4a 1d 3b, 3b 1d 2c 4a",
    "RUN_ID, 2c 4a 1d 3b, 1d 4a 2c 3b",
    "SIZE, 2c 3b 1d 4a, 4a 1d 2c 3b"
  })
  void ordersByEachKeyWithNothingLast(JobFilter.Key key, String ascending, String descending) {
    assertThat(ordered(new JobFilter.Order(key, false))).isEqualTo(ascending);
    assertThat(ordered(new JobFilter.Order(key, true))).isEqualTo(descending);
  }

  @Test
  void ordersBySeveralKeys() {
    assertThat(
            ordered(
                new JobFilter.Order(JobFilter.Key.EXECUTION_DURATION, true),
                new JobFilter.Order(JobFilter.Key.CREATION_TIME, false)))
        .isEqualTo("3b 1d 4a 2c");
  }

  @ParameterizedTest
  @EnumSource(JobFilter.Key.class)
  void pagesFitTogether(JobFilter.Key key) {
    StringBuilder pages = new StringBuilder();
    for (int offset = 0; offset < 4; offset++) {
      JobFilter page =
          filter(
              ANN,
              everyPhase(),
              List.of(new JobFilter.Order(key, true)),
              offset,
              OptionalInt.of(1));
      pages.append(ids(page)).append(offset < 3 ? " " : "");
    }
    assertThat(pages).hasToString(ordered(new JobFilter.Order(key, true)));
  }

  private String ordered(JobFilter.Order... order) {
    return ids(filter(ANN, everyPhase(), List.of(order), 0, OptionalInt.empty()));
  }

  private static Set<Phase> everyPhase() {
    return Set.of(Phase.values());
  }

  @Test
  void filtersByTimeAndName() {
    assertThat(ids(only(Optional.of("n3"), Optional.empty()))).isEqualTo("3b");
    assertThat(ids(only(Optional.of("N3"), Optional.empty()))).isEmpty();
    assertThat(ids(only(Optional.of("n\u0000"), Optional.empty()))).isEmpty();
    Instant created = Instant.parse("2026-01-02T00:00:00Z");
    assertThat(ids(only(Optional.empty(), Optional.of(created)))).isEqualTo("1d");
  }

  @Test
  void aBriefListLeavesOutWhatMayBeLong() {
    Job job = jobs.ended(BOB, 50);
    jobs.client
        .sql(
            "UPDATE almagest.jobs SET description = 'long', error = 'no', run_id = 'r' WHERE id = :id")
        .param("id", job.id().text())
        .update();
    Job listed = jobs.store.list(brief(BOB)).getFirst();
    Job whole = jobs.now(job);
    assertThat(whole.labels().description()).contains("long");
    assertThat(whole.parameters()).isNotEmpty();
    assertThat(whole.results()).isNotEmpty();
    assertThat(whole.error()).isPresent();
    assertThat(listed)
        .usingRecursiveComparison()
        .ignoringFields("labels.description", "parameters", "results", "error")
        .isEqualTo(whole);
    assertThat(listed.labels().description()).isEmpty();
    assertThat(listed.parameters()).isEmpty();
    assertThat(listed.results()).isEmpty();
    assertThat(listed.error()).isEmpty();
  }

  private static JobFilter brief(Owner owner) {
    return new JobFilter(
        Optional.of(owner),
        JobList.ASYNC,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        0,
        OptionalInt.empty(),
        true);
  }

  private static JobFilter only(Optional<String> name, Optional<Instant> after) {
    return new JobFilter(
        Optional.of(ANN), JobList.ASYNC, Set.of(), after, name, List.of(), 0, OptionalInt.empty());
  }

  @Test
  void withoutOwnerItListsWhatNobodyOwns() {
    Job first = jobs.pending(NOBODY);
    Job second = jobs.pending(new Owner.Anonymous("2001:db8::1"));
    JobFilter nobodys =
        new JobFilter(
            Optional.empty(),
            JobList.ASYNC,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            0,
            OptionalInt.of(9));
    assertThat(jobs.store.list(nobodys)).containsExactlyInAnyOrder(first, second);
  }

  private String ids(JobFilter filter) {
    return String.join(" ", jobs.store.list(filter).stream().map(job -> job.id().text()).toList());
  }
}
