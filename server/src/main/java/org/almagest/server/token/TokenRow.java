package org.almagest.server.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Times and tokens between Java and the tables. */
final class TokenRow {
  private TokenRow() {}

  static PersonalToken token(ResultSet row, int number) throws SQLException {
    return new PersonalToken(
        row.getString("id"),
        row.getString("user_name"),
        row.getString("label"),
        Scopes.known(row.getString("scopes")),
        instant(row, "created"),
        time(row, "expires"),
        time(row, "last_used"),
        time(row, "revoked"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static @Nullable OffsetDateTime parameter(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
