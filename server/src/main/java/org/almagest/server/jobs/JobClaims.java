package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobRow.JOB;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.almagest.uws.Claim;
import org.almagest.uws.Job;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.JobStore.Outcome;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How nodes take jobs, hold them and give them up. */
final class JobClaims {
  /**
   * One claim of a class at a time, to the commit: each sees what the one before has taken, so that
   * no owner gets more than its places. Both statements go in one round trip and are one
   * transaction, so that nothing of this node can stand between them.
   */
  private static final String CLAIM_IN_TURN =
      """
      SELECT pg_advisory_xact_lock(hashtext('almagest.jobs'), hashtext(:queue));
      """
          + FairShares.CLAIM;

  private static final String HOLDS =
      " WHERE j.id = :id AND j.attempt = :attempt AND j.node = :node AND j.phase = 'EXECUTING'";

  private static final String RENEW =
      """
      UPDATE almagest.jobs j SET
        lease_until = clock_timestamp() + :lease * interval '1 millisecond',
        rows_written = r.rows_written,
        bytes_written = r.bytes_written,
        estimated_rows = r.estimated_rows,
        estimated_cost = r.estimated_cost
      FROM unnest(:ids::text[], :attempts::integer[], :nodes::text[], :rows::bigint[],
          :bytes::bigint[], :estimatedRows::float8[], :estimatedCosts::float8[])
        AS r (id, attempt, node, rows_written, bytes_written, estimated_rows, estimated_cost)
      WHERE j.id = r.id AND j.attempt = r.attempt AND j.node = r.node AND j.phase = 'EXECUTING'
      RETURNING j.id, j.attempt, j.node
      """;

  /** Files that were sent along count until then, and after it as long as they are kept. */
  private static final String END =
      """
      UPDATE almagest.jobs j SET
        phase = :phase,
        untidy = attempt > 1 OR :phase <> 'COMPLETED' OR result_bytes > 0,
        ended = clock_timestamp(),
        lease_until = NULL,
        results = :results::jsonb,
        result_bytes = :bytes + CASE WHEN :errorTransient THEN result_bytes ELSE 0 END,
        error = :error,
        error_transient = :errorTransient,
        rows_written = :rowsWritten,
        bytes_written = :bytesWritten,
        estimated_rows = :estimatedRows,
        estimated_cost = :estimatedCost
      """
          + HOLDS;

  /** It keeps the time at which it was queued, and so comes first of its owner's. */
  private static final String AGAIN =
      """
      UPDATE almagest.jobs j SET
        phase = :phase,
        queue = :queue,
        losses = losses + :loss,
        started = NULL,
        lease_until = NULL,
        rows_written = 0, bytes_written = 0, estimated_rows = -1, estimated_cost = -1
      """
          + HOLDS;

  private static final String RECLASS = "UPDATE almagest.jobs j SET queue = :queue" + HOLDS;

  /** One node at a time, since two that touch the accounts of the same owners could deadlock. */
  private static final String RECLAIM =
      """
      WITH lost AS (
        SELECT id FROM almagest.jobs
        WHERE phase = 'EXECUTING' AND lease_until < clock_timestamp()
          AND (SELECT pg_try_advisory_xact_lock(hashtext('almagest.jobs.housekeeping'), 0))
        FOR UPDATE SKIP LOCKED
      )
      UPDATE almagest.jobs j SET
        phase = CASE WHEN losses + 1 < :attempts THEN 'QUEUED' ELSE 'ERROR' END,
        losses = losses + 1,
        started = CASE WHEN losses + 1 < :attempts THEN NULL ELSE started END,
        ended = CASE WHEN losses + 1 < :attempts THEN NULL ELSE clock_timestamp() END,
        error = CASE WHEN losses + 1 < :attempts THEN NULL ELSE :error END,
        error_transient = losses + 1 >= :attempts,
        lease_until = NULL,
        rows_written = 0, bytes_written = 0, estimated_rows = -1, estimated_cost = -1
      FROM lost WHERE j.id = lost.id
      RETURNING j.id, j.attempt, j.node
      """;

  private final JdbcClient client;
  private final NamedParameterJdbcOperations statements;

  JobClaims(JdbcClient client, DataSource source) {
    this.client = client;
    this.statements = new NamedParameterJdbcTemplate(source);
  }

  Optional<Job> claim(String node, String queue, int ownerPlaces, Duration lease) {
    Map<String, Object> parameters =
        Map.of("node", node, "queue", queue, "ownerPlaces", ownerPlaces, "lease", lease.toMillis());
    return Optional.ofNullable(statements.execute(CLAIM_IN_TURN, parameters, JobClaims::claimed));
  }

  /** The first statement has answered when it holds the lock. */
  private static @Nullable Job claimed(PreparedStatement both) throws SQLException {
    both.execute();
    if (!both.getMoreResults()) {
      throw new SQLException("a claim has no answer");
    }
    try (ResultSet row = both.getResultSet()) {
      return row.next() ? JOB.mapRow(row, 0) : null;
    }
  }

  Set<Claim> renew(Map<Claim, Progress> running, Duration lease) {
    if (running.isEmpty()) {
      return Set.of();
    }
    List<Claim> claims = List.copyOf(running.keySet());
    List<Progress> progress = claims.stream().map(running::get).toList();
    return client
        .sql(RENEW)
        .param("lease", lease.toMillis())
        .param("ids", claims.stream().map(claim -> claim.id().text()).toArray(String[]::new))
        .param("attempts", claims.stream().mapToInt(Claim::attempt).toArray())
        .param("nodes", claims.stream().map(Claim::node).toArray(String[]::new))
        .param("rows", progress.stream().mapToLong(Progress::rows).toArray())
        .param("bytes", progress.stream().mapToLong(Progress::bytes).toArray())
        .param("estimatedRows", progress.stream().mapToDouble(Progress::estimatedRows).toArray())
        .param("estimatedCosts", progress.stream().mapToDouble(Progress::estimatedCost).toArray())
        .query(JobClaims::claim)
        .set();
  }

  /** See {@link org.almagest.uws.JobStore#end}. */
  boolean end(Claim claim, JobEvent event, Outcome outcome) {
    Phase next = Phase.EXECUTING.on(event).orElseThrow(() -> notAnEnd(event));
    return switch (event) {
      case COMPLETE, FAIL, TIME_OUT -> finish(claim, next, outcome);
      case RELEASE -> again(claim, next, outcome.queue(), 0);
      case LOSE -> again(claim, next, outcome.queue(), 1);
      case RUN, ABORT, HOLD, CLAIM, ARCHIVE -> throw notAnEnd(event);
    };
  }

  private static IllegalArgumentException notAnEnd(JobEvent event) {
    return new IllegalArgumentException(event + " does not end a claim");
  }

  private boolean finish(Claim claim, Phase next, Outcome outcome) {
    JdbcClient.StatementSpec statement = holding(END, claim).param("phase", next.name());
    return EndingColumns.bind(statement, outcome.results(), outcome.error(), outcome.progress())
            .update()
        > 0;
  }

  private boolean again(Claim claim, Phase next, String queue, int loss) {
    return holding(AGAIN, claim)
            .param("phase", next.name())
            .param("queue", queue)
            .param("loss", loss)
            .update()
        > 0;
  }

  boolean reclass(Claim claim, String queue) {
    return holding(RECLASS, claim).param("queue", queue).update() > 0;
  }

  /** See {@link org.almagest.uws.JobStore#reclaim}; losses count, not starts. */
  List<Claim> reclaim(int attempts) {
    return client
        .sql(RECLAIM)
        .param("attempts", attempts)
        .param("error", gone(attempts))
        .query(JobClaims::claim)
        .list();
  }

  private static String gone(int attempts) {
    String often =
        switch (attempts) {
          case 0, 1 -> "";
          case 2 -> " twice";
          default -> " " + attempts + " times";
        };
    return "the server that ran it went away"
        + often
        + ", so it is not begun again; if it asks for very much, ask for less, else create it again";
  }

  private JdbcClient.StatementSpec holding(String sql, Claim claim) {
    return client
        .sql(sql)
        .param("id", claim.id().text())
        .param("attempt", claim.attempt())
        .param("node", claim.node());
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(new JobId(row.getString("id")), row.getInt("attempt"), row.getString("node"));
  }
}
