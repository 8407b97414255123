package org.almagest.server.jobs;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almagest.uws.JobId;
import org.almagest.uws.JobStore.QueueState;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits, runs and takes up space. */
final class QueueCounts {
  private static final int MOST_AHEAD = 10_000;

  private static final String QUEUED =
      """
      SELECT count(*) FROM (SELECT FROM almagest.jobs WHERE phase = 'QUEUED' LIMIT :most) AS waiting
      """;

  static final String WAITING_OF_OWNER =
      """
      SELECT count(*) FROM (
        SELECT FROM almagest.jobs
        WHERE owner_key = :owner AND phase IN ('PENDING', 'QUEUED', 'HELD', 'SUSPENDED')
        LIMIT :most
      ) AS waiting
      """;

  private static final String WAITS_IN =
      "SELECT queue FROM almagest.jobs WHERE id = :id AND phase = 'QUEUED'";

  private static final String RUNNING =
      """
      SELECT count(*) FROM almagest.jobs
      WHERE phase = 'EXECUTING' AND queue = :queue AND owner_key = :owner
      """;

  private static final String BYTES =
      "SELECT result_bytes FROM almagest.job_usage WHERE owner_key = :owner";

  private static final String LOSSES = "SELECT losses FROM almagest.jobs WHERE id = :id";

  private static final String QUEUES =
      """
      SELECT queue, sum(waiting) AS waiting, sum(running) AS running,
        coalesce(extract(epoch FROM clock_timestamp() - min(oldest)) * 1000, 0) AS age
      FROM (
        SELECT queue, count(*) AS waiting, 0 AS running, min(queued) AS oldest
        FROM almagest.jobs WHERE phase = 'QUEUED' GROUP BY queue
        UNION ALL
        SELECT queue, 0, count(*), NULL
        FROM almagest.jobs WHERE phase = 'EXECUTING' GROUP BY queue
      ) AS class
      GROUP BY queue
      """;

  private final JdbcClient client;

  QueueCounts(JdbcClient client) {
    this.client = client;
  }

  int queued(int most) {
    return client.sql(QUEUED).param("most", most).query(Integer.class).single();
  }

  int waiting(Owner owner, int most) {
    return client
        .sql(WAITING_OF_OWNER)
        .param("owner", KeptText.key(owner))
        .param("most", most)
        .query(Integer.class)
        .single();
  }

  /** See {@link FairShares#AHEAD}. */
  Optional<Integer> ahead(JobId id) {
    return client
        .sql(WAITS_IN)
        .param("id", id.text())
        .query(String.class)
        .optional()
        .flatMap(queue -> ahead(id, queue));
  }

  private Optional<Integer> ahead(JobId id, String queue) {
    return client
        .sql(FairShares.AHEAD)
        .param("id", id.text())
        .param("queue", queue)
        .param("most", MOST_AHEAD)
        .query(Integer.class)
        .optional();
  }

  int running(Owner owner, String queue) {
    return client
        .sql(RUNNING)
        .param("owner", KeptText.key(owner))
        .param("queue", queue)
        .query(Integer.class)
        .single();
  }

  long resultBytes(Owner owner) {
    return client
        .sql(BYTES)
        .param("owner", KeptText.key(owner))
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  int losses(JobId id) {
    return client.sql(LOSSES).param("id", id.text()).query(Integer.class).optional().orElse(0);
  }

  /** A class in which nothing waits or runs is left out. */
  Map<String, QueueState> queues() {
    Map<String, QueueState> states = new HashMap<>();
    client
        .sql(QUEUES)
        .query(
            (RowCallbackHandler)
                row ->
                    states.put(
                        row.getString("queue"),
                        new QueueState(
                            row.getInt("waiting"),
                            row.getInt("running"),
                            Duration.ofMillis(Math.max(0, row.getLong("age"))))));
    return states;
  }
}
