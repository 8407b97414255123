package org.almagest.server.jobs;

import static java.util.stream.Collectors.joining;
import static org.almagest.server.jobs.JobExamples.ANN;
import static org.almagest.server.jobs.JobExamples.QUICK;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL goes about the statements that must not slow down, with 100,000 jobs of one. */
@ExtendWith(TestCluster.class)
class JobPlansTest {
  private static final String MANY =
      """
      INSERT INTO almagest.jobs (id, owner_key, anonymous, list, phase, queue, created, queued,
        duration, parameters, keeps_history)
      SELECT i::text, 'user:ann', false, 'ASYNC', 'QUEUED', 'quick',
        now() - i * interval '1 s', now() - i * interval '1 s', 60000, '[]', false
      FROM generate_series(1, 100000) AS i
      """;

  private final JobExamples jobs;

  JobPlansTest(Database database) {
    jobs = new JobExamples(database);
  }

  @BeforeEach
  void load() {
    jobs.client.sql("ALTER TABLE almagest.jobs DISABLE TRIGGER changed").update();
    jobs.client.sql(MANY).update();
    jobs.client.sql("ALTER TABLE almagest.jobs ENABLE TRIGGER changed").update();
  }

  @Test
  void aClaimReadsNoMoreThanItTakes() {
    assertLooksUp(claim());
    analyze();
    assertLooksUp(claim());
    assertThat(jobs.claimed().owner()).isEqualTo(ANN);
  }

  private String claim() {
    return plan(
        explain(FairShares.CLAIM)
            .param("queue", QUICK)
            .param("ownerPlaces", 4)
            .param("node", "n")
            .param("lease", 1000L));
  }

  @Test
  void aPageIsReadByItsIndex() {
    analyze();
    assertLooksUp(page(List.of(), Set.of()));
    assertLooksUp(
        page(
            List.of(new JobFilter.Order(JobFilter.Key.CREATION_TIME, true)), Set.of(Phase.QUEUED)));
    assertThat(jobs.store.list(filter(List.of(), Set.of()))).hasSize(50);
  }

  private String page(List<JobFilter.Order> order, Set<Phase> phases) {
    JobFilter filter = filter(order, phases);
    return plan(
        explain(JobPages.statement(filter))
            .param("owner", ANN.key())
            .param("list", "ASYNC")
            .param("phases", phases.stream().map(Phase::name).toList())
            .param("offset", 0)
            .param("limit", 50, Types.INTEGER));
  }

  private static JobFilter filter(List<JobFilter.Order> order, Set<Phase> phases) {
    return JobExamples.filter(ANN, phases, order, 0, OptionalInt.of(50));
  }

  @Test
  void whatWaitsOfAnOwnerIsLookedUp() {
    analyze();
    String plan =
        plan(explain(QueueCounts.WAITING_OF_OWNER).param("owner", "user:bob").param("most", 1000));
    assertLooksUp(plan);
    assertThat(plan).contains("jobs_waiting_of_owner");
  }

  @Test
  void whoseTimeHasComeAndWhoIsAheadAreLookedUp() {
    analyze();
    assertLooksUp(plan(explain(JobExpiry.EXPIRE).param("most", 100).param("error", "over")));
    assertLooksUp(plan(explain(JobExpiry.DOOMED).param("skip", 7).param("most", 100)));
    assertLooksUp(
        plan(explain(JobExpiry.UNTIDY).param("since", 15L).param("skip", 7).param("most", 100)));
    assertLooksUp(
        plan(
            explain(FairShares.AHEAD)
                .param("queue", QUICK)
                .param("id", "100")
                .param("most", 10000)));
    assertThat(jobs.store.doomed(0, 100)).isEmpty();
    assertThat(jobs.store.ahead(new JobId("99000"))).contains(1000);
    assertThat(jobs.store.ahead(new JobId("1"))).contains(10_000);
  }

  private JdbcClient.StatementSpec explain(String statement) {
    return jobs.client.sql("EXPLAIN " + statement);
  }

  private void analyze() {
    jobs.client.sql("ANALYZE almagest.jobs").update();
  }

  private static String plan(JdbcClient.StatementSpec explain) {
    return explain.query((row, number) -> row.getString(1)).list().stream().collect(joining("\n"));
  }

  private static void assertLooksUp(String plan) {
    assertThat(plan)
        .contains("Index")
        .doesNotContain("Seq Scan on jobs")
        .doesNotContain("Bitmap Heap Scan on jobs");
  }
}
