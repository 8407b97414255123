package org.almagest.server.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.almagest.uws.JobId;
import org.almagest.uws.JobStore.Doomed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How jobs go: they end, then their files go, then their rows. */
final class JobExpiry {
  private static final String DOOM =
      """
      UPDATE almagest.jobs SET
        doomed = true,
        phase = CASE WHEN ended IS NULL THEN 'ABORTED' ELSE phase END,
        ended = coalesce(ended, clock_timestamp()),
        lease_until = NULL
      WHERE id = :id AND NOT doomed
      """;

  /**
   * Those that keep their history and have ended are left as they are until their files are gone.
   */
  static final String EXPIRE =
      """
      WITH due AS (
        SELECT id FROM almagest.jobs
        WHERE destruction < statement_timestamp() AND NOT doomed AND phase <> 'ARCHIVED'
          AND NOT (keeps_history AND ended IS NOT NULL)
          AND (SELECT pg_try_advisory_xact_lock(hashtext('almagest.jobs.housekeeping'), 0))
        ORDER BY destruction LIMIT :most
        FOR UPDATE SKIP LOCKED
      )
      UPDATE almagest.jobs j SET
        doomed = NOT keeps_history,
        phase = CASE WHEN ended IS NULL THEN 'ABORTED' ELSE phase END,
        error = CASE WHEN ended IS NULL THEN :error ELSE error END,
        ended = coalesce(ended, clock_timestamp()),
        lease_until = NULL
      FROM due WHERE j.id = due.id
      """;

  static final String DOOMED =
      """
      (SELECT id, false AS archive FROM almagest.jobs WHERE doomed ORDER BY id LIMIT :skip + :most)
      UNION ALL
      (
        SELECT id, true FROM almagest.jobs
        WHERE destruction < statement_timestamp() AND NOT doomed AND phase <> 'ARCHIVED'
          AND keeps_history AND ended IS NOT NULL
        ORDER BY destruction, id LIMIT :skip + :most
      )
      OFFSET :skip LIMIT :most
      """;

  static final String UNTIDY =
      """
      SELECT id FROM almagest.jobs
      WHERE untidy AND NOT doomed
        AND ended < statement_timestamp() - :since * interval '1 millisecond'
      ORDER BY ended, id OFFSET :skip LIMIT :most
      """;

  private static final String TIDIED = "UPDATE almagest.jobs SET untidy = false WHERE id = :id";

  private static final String FORGET_USE =
      """
      DELETE FROM almagest.job_usage
      WHERE result_bytes = 0 AND used_at < now() - interval '1 day'
        AND (SELECT pg_try_advisory_xact_lock(hashtext('almagest.jobs.housekeeping'), 0))
      """;

  private static final String ERASE = "DELETE FROM almagest.jobs WHERE id = :id AND doomed";

  private static final String ARCHIVE =
      """
      UPDATE almagest.jobs SET phase = 'ARCHIVED', results = '[]', result_bytes = 0
      WHERE id = :id AND NOT doomed AND phase IN ('COMPLETED', 'ERROR', 'ABORTED')
      """;

  private static final String UNKNOWN =
      """
      SELECT asked.id FROM unnest(:ids::text[]) AS asked (id)
      WHERE NOT EXISTS (SELECT FROM almagest.jobs j WHERE j.id = asked.id)
      """;

  private final JdbcClient client;

  JobExpiry(JdbcClient client) {
    this.client = client;
  }

  boolean doom(JobId id) {
    return client.sql(DOOM).param("id", id.text()).update() > 0;
  }

  /** Ends and dooms those whose time has come, on the way; and forgets owners long gone. */
  List<Doomed> doomed(int skip, int most) {
    client
        .sql(EXPIRE)
        .param("most", most)
        .param("error", "its time of destruction came before it had ended")
        .update();
    client.sql(FORGET_USE).update();
    return client
        .sql(DOOMED)
        .param("skip", skip)
        .param("most", most)
        .query(
            (row, number) -> new Doomed(new JobId(row.getString("id")), row.getBoolean("archive")))
        .list();
  }

  List<JobId> untidy(Duration since, int skip, int most) {
    return client
        .sql(UNTIDY)
        .param("since", since.toMillis())
        .param("skip", skip)
        .param("most", most)
        .query((row, number) -> new JobId(row.getString("id")))
        .list();
  }

  void tidied(JobId id) {
    client.sql(TIDIED).param("id", id.text()).update();
  }

  void erase(JobId id) {
    client.sql(ERASE).param("id", id.text()).update();
  }

  void archive(JobId id) {
    client.sql(ARCHIVE).param("id", id.text()).update();
  }

  Set<JobId> unknown(Set<JobId> ids) {
    return client
        .sql(UNKNOWN)
        .param("ids", ids.stream().map(JobId::text).toArray(String[]::new))
        .query((row, number) -> new JobId(row.getString("id")))
        .set();
  }
}
