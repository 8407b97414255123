package org.almagest.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a user from a row. */
final class UserRow implements RowMapper<User> {
  static final UserRow USER = new UserRow();

  /** What it reads, of {@code almagest.users} under the name {@code u}. */
  static final String COLUMNS =
      "u.name, u.full_name, u.email, u.role, u.disabled, u.expires, u.result_bytes, u.queued_jobs, u.table_bytes, u.tokens_from";

  private UserRow() {}

  @Override
  public User mapRow(ResultSet row, int number) throws SQLException {
    return new User(
        row.getString("name"),
        row.getString("full_name"),
        row.getString("email"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("disabled"),
        moment(row, "expires"),
        quota(row),
        row.getObject("tokens_from", OffsetDateTime.class).toInstant());
  }

  private static Quota quota(ResultSet row) throws SQLException {
    return new Quota(
        row.getObject("result_bytes", Long.class),
        row.getObject("queued_jobs", Integer.class),
        row.getObject("table_bytes", Long.class));
  }

  static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }
}
