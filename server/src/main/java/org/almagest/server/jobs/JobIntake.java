package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobRow.JOB;
import static org.almagest.server.jobs.JobRow.MOMENT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.JobList;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.JobRefusedException.Reason;
import org.almagest.uws.NewJob;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How jobs come into the table. */
final class JobIntake {
  /** Documents show milliseconds: a job must not be later than the time that is shown of it. */
  private static final String CREATE =
      """
      INSERT INTO almagest.jobs (id, owner_key, anonymous, list, run_id, name, description, phase,
        queue, created, queued, destruction, duration, parameters, result_bytes, keeps_history,
        idempotency_key, fingerprint)
      VALUES (:id, :owner, :anonymous, :list, :runId, :name, :description, :phase, :queue,
        date_trunc('milliseconds', clock_timestamp()),
        CASE WHEN :runs THEN clock_timestamp() END,
        :destruction, :duration, :parameters::jsonb, :bytes, :keepsHistory, :key, :fingerprint)
      ON CONFLICT (owner_key, idempotency_key) WHERE idempotency_key IS NOT NULL AND NOT doomed
        DO NOTHING
      RETURNING *
      """;

  private static final String EARLIER =
      """
      SELECT * FROM almagest.jobs
      WHERE owner_key = :owner AND idempotency_key = :key AND NOT doomed
      """;

  private static final String RECORD =
      """
      INSERT INTO almagest.jobs (id, owner_key, anonymous, list, run_id, name, description, phase,
        queue, created, queued, started, ended, destruction, duration, parameters, results,
        result_bytes, error, error_transient, rows_written, bytes_written, estimated_rows,
        estimated_cost, attempt, node, keeps_history)
      VALUES (:id, :owner, :anonymous, :list, :runId, :name, :description, :phase, :queue,
        date_trunc('milliseconds', :created), :queued, :started, :ended, :destruction, :duration,
        :parameters::jsonb, :results::jsonb, :bytes, :error, :errorTransient, :rowsWritten,
        :bytesWritten, :estimatedRows, :estimatedCost, :attempt, :node, :keepsHistory)
      """;

  private final JdbcClient client;

  JobIntake(JdbcClient client) {
    this.client = client;
  }

  /** See {@link org.almagest.uws.JobStore#create}. */
  Job create(NewJob job, String queue) {
    KeptText.check(job.labels());
    KeptText.check(job.parameters());
    while (true) {
      Optional<Job> kept = insert(job, queue).or(() -> earlier(job));
      if (kept.isPresent()) {
        return kept.get();
      }
      // the earlier job was destroyed between the two statements, so the key is free now
    }
  }

  private Optional<Job> insert(NewJob job, String queue) {
    return described(CREATE, job.owner(), job.labels())
        .param("id", job.id().text())
        .param("list", JobList.ASYNC.name())
        .param("phase", (job.runs() ? Phase.QUEUED : Phase.PENDING).name())
        .param("runs", job.runs())
        .param("queue", queue)
        .param("destruction", JobRow.moment(job.destruction()), MOMENT)
        .param("duration", job.executionDuration().toMillis())
        .param("parameters", JobJson.ofParameters(job.parameters()))
        .param("bytes", job.parameters().stream().mapToLong(Parameter::size).sum())
        .param("keepsHistory", job.keepsHistory())
        .param("key", key(job), Types.BINARY)
        .param("fingerprint", fingerprint(job))
        .query(JOB)
        .optional();
  }

  /** See {@link org.almagest.uws.JobStore#earlier}. */
  Optional<Job> earlier(NewJob job) {
    if (job.idempotencyKey().isEmpty()) {
      return Optional.empty();
    }
    byte[] fingerprint = fingerprint(job);
    return client
        .sql(EARLIER)
        .param("owner", KeptText.key(job.owner()))
        .param("key", key(job), Types.BINARY)
        .query((row, number) ->
            same(JOB.mapRow(row, number), row.getBytes("fingerprint"), fingerprint))
        .optional();
  }

  private static Job same(Job earlier, byte[] fingerprint, byte[] asked) {
    if (!Arrays.equals(fingerprint, asked)) {
      throw new JobRefusedException(
          Reason.KEY_REUSED,
          "the Idempotency-Key was sent before with another request, which made the job "
              + earlier.id()
              + "; send a new key with a new request",
          Duration.ZERO);
    }
    return earlier;
  }

  /** See {@link org.almagest.uws.JobStore#record}. */
  void record(Job job) {
    if (!job.phase().isTerminal()) {
      throw new IllegalArgumentException("the job has not ended: " + job.phase());
    }
    KeptText.check(job.labels());
    KeptText.check(job.parameters());
    EndingColumns.bind(
            described(RECORD, job.owner(), job.labels()),
            job.results(),
            job.error(),
            job.progress())
        .param("id", job.id().text())
        .param("list", job.list().name())
        .param("phase", job.phase().name())
        .param("queue", job.queue())
        .param("created", JobRow.moment(Optional.of(job.times().created())), MOMENT)
        .param("queued", JobRow.moment(job.times().queued()), MOMENT)
        .param("started", JobRow.moment(job.times().started()), MOMENT)
        .param("ended", JobRow.moment(job.times().ended()), MOMENT)
        .param("destruction", JobRow.moment(job.times().destruction()), MOMENT)
        .param("duration", job.executionDuration().toMillis())
        .param("parameters", JobJson.ofParameters(job.parameters()))
        .param("attempt", job.attempt())
        .param("node", job.node().orElse(null), Types.VARCHAR)
        .param("keepsHistory", job.keepsHistory())
        .update();
  }

  private JdbcClient.StatementSpec described(String sql, Owner owner, Job.Labels labels) {
    return client
        .sql(sql)
        .param("owner", KeptText.key(owner))
        .param("anonymous", owner instanceof Owner.Anonymous)
        .param("runId", labels.runId().orElse(null), Types.VARCHAR)
        .param("name", labels.name().orElse(null), Types.VARCHAR)
        .param("description", labels.description().orElse(null), Types.VARCHAR);
  }

  private static byte[] fingerprint(NewJob job) {
    return sha256(JobJson.ofRequest(job.labels(), job.parameters()));
  }

  private static byte @Nullable [] key(NewJob job) {
    return job.idempotencyKey()
        .map(text -> sha256(text.getBytes(StandardCharsets.UTF_16BE)))
        .orElse(null);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
