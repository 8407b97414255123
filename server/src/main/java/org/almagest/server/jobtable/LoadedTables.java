package org.almagest.server.jobtable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almagest.server.database.Database;
import org.almagest.uws.JobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Which jobs' results are in the database as tables. Thread-safe. */
@Repository
class LoadedTables {
  private static final String FIND =
      "SELECT layout::text FROM almagest.job_tables WHERE job_id = :job";

  /** Not at every query: a row that is written is a row to be cleared away. */
  private static final String USE =
      """
      UPDATE almagest.job_tables SET used = now()
      WHERE job_id = :job AND used < now() - interval '1 minute'
      """;

  private static final String ADD =
      """
      INSERT INTO almagest.job_tables (job_id, layout, bytes) VALUES (:job, CAST(:layout AS jsonb), :bytes)
      """;
  private static final String BYTES = "SELECT coalesce(sum(bytes), 0) FROM almagest.job_tables";

  /** A query that was translated a moment ago may only be about to read. */
  private static final String OLDEST =
      """
      SELECT job_id FROM almagest.job_tables
      WHERE used < now() - interval '5 minutes'
      ORDER BY used LIMIT 100
      """;

  private static final String STALE =
      """
      SELECT t.job_id
      FROM almagest.job_tables t
      LEFT JOIN almagest.jobs j ON j.id = t.job_id AND NOT j.doomed AND j.phase = 'COMPLETED'
      WHERE j.id IS NULL OR t.used < now() - make_interval(secs => :idle)
      """;
  private static final String FORGET = "DELETE FROM almagest.job_tables WHERE job_id = :job";

  private final JdbcClient client;
  private final JsonMapper json = JsonMapper.builder().build();

  LoadedTables(Database database) {
    this.client = JdbcClient.create(database.owner());
  }

  /** The table of a job that is there, and is used now. */
  Optional<Layout> use(JobId job) {
    Optional<Layout> found = find(client, job);
    if (found.isPresent()) {
      client.sql(USE).param("job", job.text()).update();
    }
    return found;
  }

  /** The same as another transaction sees it. */
  Optional<Layout> find(JdbcClient within, JobId job) {
    return within
        .sql(FIND)
        .param("job", job.text())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Layout.class));
  }

  /** Notes a new one, in the transaction that made it. */
  void add(JdbcClient within, JobId job, Layout layout, long bytes) {
    within
        .sql(ADD)
        .param("job", job.text())
        .param("layout", json.writeValueAsString(layout))
        .param("bytes", bytes)
        .update();
  }

  /** Forgets one, in the transaction that drops it. */
  void forget(JdbcClient within, JobId job) {
    within.sql(FORGET).param("job", job.text()).update();
  }

  /** What all of them take up. */
  long bytes() {
    return client.sql(BYTES).query(Long.class).single();
  }

  /** Some that could go if room is needed, those first that have not been used for longest. */
  List<JobId> oldest() {
    return client.sql(OLDEST).query((row, _) -> new JobId(row.getString(1))).list();
  }

  /** Those whose job is gone, and those that have not been used for {@code idle}. */
  List<JobId> stale(Duration idle) {
    return client
        .sql(STALE)
        .param("idle", idle.toMillis() / 1000.0)
        .query((row, _) -> new JobId(row.getString(1)))
        .list();
  }
}
