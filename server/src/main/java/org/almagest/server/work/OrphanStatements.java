package org.almagest.server.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.almagest.server.database.Database;
import org.almagest.uws.Job;
import org.almagest.uws.JobId;
import org.almagest.uws.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends sessions in PostgreSQL that still run for an attempt that is over: of a node that hangs, or
 * that has lost its network. Every node looks. The session of a job is called as {@link
 * org.almagest.uws.Claim#label} says while its query runs. Thread-safe.
 */
final class OrphanStatements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OrphanStatements.class);
  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Pattern LABEL = Pattern.compile("job ([0-9a-z]{1,40})/([0-9]{1,9})");

  private static final String LABELS =
      """
      SELECT DISTINCT application_name
      FROM pg_stat_activity
      WHERE datname = current_database() AND pg_has_role(usesysid, 'USAGE') AND state <> 'idle'
        AND application_name LIKE 'job %/%'
      """;

  /** Ended rather than cancelled: whoever holds the session is not to go on with it. */
  private static final String TERMINATE =
      """
      SELECT count(pg_terminate_backend(pid))
      FROM pg_stat_activity
      WHERE datname = current_database() AND pg_has_role(usesysid, 'USAGE') AND state <> 'idle'
        AND application_name = :label AND pid <> pg_backend_pid()
      """;

  private final Database database;
  private final Function<JobId, Optional<Job>> jobs;
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("orphan-statements").factory());

  /**
   * Looks for nothing before {@link #start}.
   *
   * @param database whose sessions to look at
   * @param jobs finds a job as it is now
   */
  OrphanStatements(Database database, Function<JobId, Optional<Job>> jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  /** Begins to look, every few seconds. */
  void start() {
    ScheduledFuture<?> _ =
        rounds.scheduleWithFixedDelay(
            this::lookUnharmed, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void lookUnharmed() {
    try {
      look();
    } catch (RuntimeException unreachable) {
      LOG.debug("orphaned statements cannot be looked for", unreachable);
    }
  }

  /** Looks once. */
  void look() {
    JdbcClient client = JdbcClient.create(sessions());
    for (String label : client.sql(LABELS).query((row, _) -> row.getString(1)).list()) {
      if (isOver(label)) {
        long ended = client.sql(TERMINATE).param("label", label).query(Long.class).single();
        LOG.info("ended {} sessions of {}, which does not run any more", ended, label);
      }
    }
  }

  /** Those of the role that may end the others' too, where there is one. */
  private DataSource sessions() {
    return database.uploadProblem().isEmpty() ? database.uploads() : database.jobReader();
  }

  /** What is no label of ours is left alone. */
  private boolean isOver(String label) {
    Matcher parts = LABEL.matcher(label);
    if (!parts.matches()) {
      return false;
    }
    Optional<JobId> job = JobId.parse(parts.group(1));
    int attempt = Integer.parseInt(parts.group(2));
    return job.flatMap(jobs)
        .filter(known -> known.phase() == Phase.EXECUTING && known.attempt() == attempt)
        .isEmpty();
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
