package org.almagest.server.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a job from its row. */
final class JobRow implements RowMapper<Job> {
  static final JobRow JOB = new JobRow();

  /** How JDBC calls a moment. */
  static final int MOMENT = Types.TIMESTAMP_WITH_TIMEZONE;

  private JobRow() {}

  @Override
  public Job mapRow(ResultSet row, int number) throws SQLException {
    return new Job(
        new JobId(row.getString("id")),
        Owner.of(row.getString("owner_key")),
        JobList.valueOf(row.getString("list")),
        labels(row),
        Phase.valueOf(row.getString("phase")),
        row.getString("queue"),
        times(row),
        Duration.ofMillis(row.getLong("duration")),
        JobJson.parameters(row.getString("parameters")),
        JobJson.results(row.getString("results")),
        error(row),
        progress(row),
        row.getInt("attempt"),
        Optional.ofNullable(row.getString("node")),
        row.getBoolean("keeps_history"));
  }

  private static Job.Labels labels(ResultSet row) throws SQLException {
    return new Job.Labels(
        Optional.ofNullable(row.getString("run_id")),
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("description")));
  }

  private static Job.Times times(ResultSet row) throws SQLException {
    return new Job.Times(
        row.getObject("created", OffsetDateTime.class).toInstant(),
        moment(row, "queued"),
        moment(row, "started"),
        moment(row, "ended"),
        moment(row, "destruction"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static Optional<JobError> error(ResultSet row) throws SQLException {
    boolean isTransient = row.getBoolean("error_transient");
    return Optional.ofNullable(row.getString("error"))
        .map(message -> new JobError(message, isTransient));
  }

  private static Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getLong("rows_written"),
        row.getLong("bytes_written"),
        row.getDouble("estimated_rows"),
        row.getDouble("estimated_cost"));
  }

  /** A moment as JDBC takes it, with {@link #MOMENT}. */
  static @Nullable OffsetDateTime moment(Optional<Instant> time) {
    return time.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
  }
}
