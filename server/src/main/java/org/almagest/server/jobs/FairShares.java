package org.almagest.server.jobs;

/**
 * Whose turn it is in a class. One step of an index for each owner that waits, however many jobs
 * they have: the head of the next owner is looked up from the owner before.
 */
final class FairShares {
  /**
   * Begins a statement: {@code turn} has the owners that wait in the class {@code :queue}, their
   * oldest waiting job, how many they have running, and their recent use.
   */
  static final String TURNS =
      """
      WITH RECURSIVE head (owner_key, queued) AS (
        (
          SELECT owner_key, queued FROM almagest.jobs
          WHERE phase = 'QUEUED' AND queue = :queue
          ORDER BY owner_key, queued LIMIT 1
        )
        UNION ALL
        SELECT following.owner_key, following.queued
        FROM head CROSS JOIN LATERAL (
          SELECT owner_key, queued FROM almagest.jobs
          WHERE phase = 'QUEUED' AND queue = :queue AND owner_key > head.owner_key
          ORDER BY owner_key, queued LIMIT 1
        ) AS following
      ), running AS (
        SELECT owner_key, count(*) AS jobs FROM almagest.jobs
        WHERE phase = 'EXECUTING' AND queue = :queue
        GROUP BY owner_key
      ), turn AS (
        SELECT head.owner_key, head.queued, coalesce(running.jobs, 0) AS running,
          coalesce(almagest.recent_use(seconds, used_at), 0) AS used
        FROM head
        LEFT JOIN running USING (owner_key)
        LEFT JOIN almagest.job_usage USING (owner_key)
      )
      """;

  /**
   * Takes the oldest job of the owner whose turn it is; one that is being changed is passed over.
   * The search begins where the oldest was seen, past what the index still has of jobs begun since
   * some long query began.
   */
  static final String CLAIM =
      TURNS
          + """
          , chosen AS MATERIALIZED (
            SELECT candidate.id
            FROM (
              SELECT owner_key, queued FROM turn WHERE running < :ownerPlaces
              ORDER BY running, used, queued, owner_key
            ) AS next CROSS JOIN LATERAL (
              SELECT id FROM almagest.jobs
              WHERE phase = 'QUEUED' AND queue = :queue AND owner_key = next.owner_key
                AND queued >= next.queued
              ORDER BY queued, id LIMIT 1
              FOR UPDATE SKIP LOCKED
            ) AS candidate
            LIMIT 1
          )
          UPDATE almagest.jobs j SET
            phase = 'EXECUTING',
            attempt = attempt + 1,
            untidy = true,
            node = :node,
            started = clock_timestamp(),
            lease_until = clock_timestamp() + :lease * interval '1 millisecond',
            rows_written = 0, bytes_written = 0, estimated_rows = -1, estimated_cost = -1,
            error = NULL, error_transient = false
          FROM chosen WHERE j.id = chosen.id
          RETURNING j.*
          """;

  /**
   * Jobs in the class that would be begun before one, if owners took turns from now on and no job
   * ended: an owner's n-th waiting job comes when it has n more running than now. Of each owner at
   * most {@code :most} jobs are counted.
   */
  static final String AHEAD =
      TURNS
          + """
          , own AS MATERIALIZED (
            SELECT turn.*, (
              SELECT count(*) FROM (
                SELECT FROM almagest.jobs
                WHERE phase = 'QUEUED' AND queue = :queue AND owner_key = turn.owner_key
                  AND (queued, id) < (job.queued, job.id)
                ORDER BY queued LIMIT :most
              ) AS older
            ) AS older
            FROM almagest.jobs AS job JOIN turn USING (owner_key)
            WHERE job.id = :id AND job.phase = 'QUEUED' AND job.queue = :queue
          )
          SELECT own.older + (
            SELECT coalesce(sum(earlier.jobs), 0)
            FROM turn CROSS JOIN LATERAL (
              SELECT count(*) AS jobs FROM (
                SELECT FROM almagest.jobs
                WHERE phase = 'QUEUED' AND queue = :queue AND owner_key = turn.owner_key
                ORDER BY queued LIMIT greatest(0, least(:most, own.running + own.older - turn.running
                  + ((turn.used, turn.queued, turn.owner_key)
                     < (own.used, own.queued, own.owner_key))::integer))
              ) AS soon
            ) AS earlier
            WHERE turn.owner_key <> own.owner_key
          )
          FROM own
          """;

  private FairShares() {}
}
