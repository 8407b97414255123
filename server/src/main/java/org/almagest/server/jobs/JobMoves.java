package org.almagest.server.jobs;

import static org.almagest.server.jobs.JobRow.JOB;
import static org.almagest.server.jobs.JobRow.MOMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobEvent;
import org.almagest.uws.JobId;
import org.almagest.uws.JobRefusedException;
import org.almagest.uws.JobRefusedException.Reason;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What clients change of a job. Each change is one statement that finds the phase as it needs it.
 */
final class JobMoves {
  /** The moves are {@link Phase#on}, told to the database with the statement. */
  private static final String APPLY =
      """
      UPDATE almagest.jobs SET
        phase = :moves::jsonb ->> phase,
        queued = CASE :moves::jsonb ->> phase WHEN 'QUEUED'
          THEN clock_timestamp() ELSE queued END,
        started = CASE :moves::jsonb ->> phase WHEN 'QUEUED' THEN NULL ELSE started END,
        ended = CASE WHEN :moves::jsonb ->> phase IN ('ERROR', 'ABORTED')
          THEN clock_timestamp() END,
        lease_until = NULL,
        result_bytes = CASE WHEN :moves::jsonb ->> phase IN ('ERROR', 'ABORTED')
          AND ended IS NULL THEN 0 ELSE result_bytes END,
        error = CASE WHEN :error::text IS NOT NULL OR :moves::jsonb ->> phase = 'QUEUED'
          THEN :error ELSE error END,
        error_transient = CASE WHEN :error::text IS NOT NULL OR :moves::jsonb ->> phase = 'QUEUED'
          THEN :errorTransient ELSE error_transient END
      WHERE id = :id AND NOT doomed AND :moves::jsonb ->> phase IS NOT NULL
      RETURNING *
      """;

  private static final String ADD_PARAMETERS =
      """
      UPDATE almagest.jobs SET
        parameters = parameters || :added::jsonb,
        result_bytes = result_bytes + :bytes
      WHERE id = :id AND NOT doomed AND phase = 'PENDING'
      RETURNING *
      """;

  private static final String SET_DURATION =
      """
      UPDATE almagest.jobs SET duration = CASE WHEN ended IS NULL THEN :duration ELSE duration END
      WHERE id = :id AND NOT doomed
      RETURNING *
      """;

  /** Once it has passed, files are being deleted, also of a job that keeps its row. */
  private static final String SET_DESTRUCTION =
      """
      UPDATE almagest.jobs SET destruction = :destruction
      WHERE id = :id AND NOT doomed
        AND NOT (keeps_history AND ended IS NOT NULL
          AND coalesce(destruction < clock_timestamp(), false))
      RETURNING *
      """;

  private final JdbcClient client;
  private final JobPages pages;

  JobMoves(JdbcClient client, JobPages pages) {
    this.client = client;
    this.pages = pages;
  }

  /** See {@link org.almagest.uws.JobStore#apply}. */
  Optional<Job> apply(JobId id, JobEvent event, Optional<JobError> reason) {
    String refusal = refusal(event);
    String moves = JobJson.ofMoves(moves(event));
    while (true) {
      Optional<Job> moved = move(id, moves, reason);
      Optional<Job> now = moved.isPresent() ? moved : pages.find(id);
      if (moved.isPresent() || now.isEmpty() || stays(now.get(), event, refusal)) {
        return now;
      }
      // another has moved it between the two statements, so that now the event moves it too
    }
  }

  private Optional<Job> move(JobId id, String moves, Optional<JobError> reason) {
    return EndingColumns.error(client.sql(APPLY), reason)
        .param("id", id.text())
        .param("moves", moves)
        .query(JOB)
        .optional();
  }

  private static boolean stays(Job job, JobEvent event, String refusal) {
    Phase next = job.phase().on(event).orElseThrow(() -> refused(job, refusal));
    return next == job.phase();
  }

  private static Map<Phase, Phase> moves(JobEvent event) {
    Map<Phase, Phase> moves = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      phase.on(event).filter(next -> next != phase).ifPresent(next -> moves.put(phase, next));
    }
    return moves;
  }

  private static String refusal(JobEvent event) {
    return switch (event) {
      case RUN -> "it can run no more; create another job";
      case ABORT -> "it cannot be aborted";
      case HOLD -> "it cannot be held back";
      case FAIL -> "it cannot fail any more";
      case CLAIM, COMPLETE, TIME_OUT, RELEASE, LOSE, ARCHIVE ->
          throw new IllegalArgumentException(event + " is not for clients");
    };
  }

  private static JobRefusedException refused(Job job, String why) {
    return new JobRefusedException(
        Reason.ILLEGAL_NOW,
        "the job %s is %s: %s".formatted(job.id(), job.phase(), why),
        Duration.ZERO);
  }

  /** See {@link org.almagest.uws.JobStore#addParameters}. */
  Optional<Job> addParameters(JobId id, List<Parameter> parameters) {
    KeptText.check(parameters);
    Optional<Job> changed =
        client
            .sql(ADD_PARAMETERS)
            .param("id", id.text())
            .param("added", JobJson.ofParameters(parameters))
            .param("bytes", parameters.stream().mapToLong(Parameter::size).sum())
            .query(JOB)
            .optional();
    if (changed.isEmpty()) {
      pages.find(id).ifPresent(JobMoves::refuseParameters);
    }
    return changed;
  }

  private static void refuseParameters(Job job) {
    throw refused(job, "parameters can be added only while it is PENDING");
  }

  Optional<Job> setExecutionDuration(JobId id, Duration duration) {
    return client
        .sql(SET_DURATION)
        .param("id", id.text())
        .param("duration", duration.toMillis())
        .query(JOB)
        .optional();
  }

  /** See {@link org.almagest.uws.JobStore#setDestruction}. */
  Optional<Job> setDestruction(JobId id, Optional<Instant> time) {
    Optional<Job> changed =
        client
            .sql(SET_DESTRUCTION)
            .param("id", id.text())
            .param("destruction", JobRow.moment(time), MOMENT)
            .query(JOB)
            .optional();
    if (changed.isEmpty()) {
      pages.find(id).ifPresent(JobMoves::refuseDestruction);
    }
    return changed;
  }

  private static void refuseDestruction(Job job) {
    throw refused(job, "its time of destruction has come, and its results go");
  }
}
