package org.almagest.server.token;

import static org.almagest.server.token.TokenRow.parameter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens (JWT) that were revoked before their time, and families of them. Thread-safe. */
final class RevokedTokens {
  private static final String ADD =
      """
      INSERT INTO almagest.revoked_tokens (id, until) VALUES (:id, :until)
      ON CONFLICT (id) DO UPDATE SET until = greatest(revoked_tokens.until, excluded.until)
      """;

  private static final String FORGET = "DELETE FROM almagest.revoked_tokens WHERE until < :now";

  private static final String ANY =
      "SELECT EXISTS (SELECT FROM almagest.revoked_tokens WHERE id IN (:ids))";

  private final JdbcClient client;
  private final Clock clock;

  RevokedTokens(DataSource source, Clock clock) {
    this.client = JdbcClient.create(source);
    this.clock = clock;
  }

  /** Revokes whatever has that id; {@code until} all of it has ended. */
  void add(String id, Instant until) {
    client.sql(FORGET).param("now", parameter(clock.instant())).update();
    client.sql(ADD).param("id", id).param("until", parameter(until)).update();
  }

  /** Whether one of {@code ids} was revoked. */
  boolean hasAny(List<String> ids) {
    return client.sql(ANY).param("ids", ids).query(Boolean.class).single();
  }
}
