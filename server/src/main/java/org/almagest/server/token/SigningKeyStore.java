package org.almagest.server.token;

import static org.almagest.server.token.TokenRow.parameter;

import com.nimbusds.jose.jwk.RSAKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that all nodes sign with, in the database. Thread-safe. */
final class SigningKeyStore {
  /** Nodes that find no key at the same time make one between them. */
  private static final String LOCK = "LOCK TABLE almagest.signing_keys IN SHARE ROW EXCLUSIVE MODE";

  private static final String CURRENT =
      """
      SELECT * FROM almagest.signing_keys
      WHERE signs_until > :now ORDER BY signs_until DESC, id LIMIT 1
      """;

  private static final String ALL = "SELECT * FROM almagest.signing_keys ORDER BY created DESC";

  private static final String INSERT =
      """
      INSERT INTO almagest.signing_keys (id, jwk, created, signs_until)
      VALUES (:id, :jwk, :now, :until)
      """;

  private static final String FORGET =
      "DELETE FROM almagest.signing_keys WHERE signs_until < :before";

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SigningKeyStore(DataSource source, Clock clock) {
    this.client = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.clock = clock;
  }

  /** The key to sign with now. */
  Optional<SigningKey> current() {
    return client.sql(CURRENT).param("now", parameter(clock.instant())).query(this::key).optional();
  }

  /** Newest first, those too that sign no more. */
  List<SigningKey> all() {
    return client.sql(ALL).query(this::key).list();
  }

  /** Keeps a new key, unless there is one to sign with by now; gives the one that holds. */
  SigningKey add(RSAKey key, Instant signsUntil) {
    return transaction.execute(status -> {
      client.sql(LOCK).update();
      return current().orElseGet(() -> insert(key, signsUntil));
    });
  }

  private SigningKey insert(RSAKey key, Instant signsUntil) {
    client
        .sql(INSERT)
        .param("id", key.getKeyID())
        .param("jwk", key.toJSONString())
        .param("now", parameter(clock.instant()))
        .param("until", parameter(signsUntil))
        .update();
    return new SigningKey(key, signsUntil, clock);
  }

  /** Forgets those that have signed nothing since {@code before}. */
  void forget(Instant before) {
    client.sql(FORGET).param("before", parameter(before)).update();
  }

  private SigningKey key(ResultSet row, int number) throws SQLException {
    try {
      return new SigningKey(
          RSAKey.parse(row.getString("jwk")), TokenRow.instant(row, "signs_until"), clock);
    } catch (ParseException e) {
      throw new IllegalStateException(
          "the signing key %s is damaged".formatted(row.getString("id")), e);
    }
  }
}
