package org.almagest.server.token;

import static org.almagest.server.token.TokenRow.parameter;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens that get new tokens, in the database. Thread-safe. */
final class RefreshTokenStore {
  private static final String FORGET = "DELETE FROM almagest.refresh_families WHERE ends < :now";

  private static final String FOUND =
      """
      INSERT INTO almagest.refresh_families (id, user_name, scopes, tokens_from, signed_in, ends)
      VALUES (:id, :user, :scopes, :tokensFrom, :signedIn, :ends)
      """;

  private static final String ADD =
      "INSERT INTO almagest.refresh_tokens (id, family, secret) VALUES (:id, :family, :secret)";

  private static final String FIND =
      """
      SELECT f.*, t.secret FROM almagest.refresh_tokens t
        JOIN almagest.refresh_families f ON f.id = t.family
      WHERE t.id = :id
      """;

  /** Whoever renews waits for those who renew in the same family. */
  private static final String LOCK =
      "SELECT id FROM almagest.refresh_families WHERE id = :family FOR UPDATE";

  private static final String USE =
      "UPDATE almagest.refresh_tokens SET used = :now WHERE id = :id AND used IS NULL";

  private static final String END = "DELETE FROM almagest.refresh_families WHERE id = :family";

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RefreshTokenStore(DataSource source, Clock clock) {
    this.client = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.clock = clock;
  }

  /** Begins a family; gives its first token. */
  String found(RefreshFamily family) {
    return transaction.execute(status -> {
      client.sql(FORGET).param("now", parameter(clock.instant())).update();
      client
          .sql(FOUND)
          .param("id", family.id())
          .param("user", family.user())
          .param("scopes", Scopes.text(family.scopes()))
          .param("tokensFrom", parameter(family.tokensFrom()))
          .param("signedIn", parameter(family.signedIn()))
          .param("ends", parameter(family.ends()))
          .update();
      return add(family.id());
    });
  }

  /** The family that {@code token} is of, used or not; empty if its secret is wrong. */
  Optional<RefreshFamily> find(OpaqueToken token) {
    return client
        .sql(FIND)
        .param("id", token.id())
        .query((row, number) ->
            Secrets.matches(token.secret(), row.getBytes("secret"))
                ? Optional.of(RefreshFamily.of(row, number))
                : Optional.<RefreshFamily>empty())
        .optional()
        .flatMap(found -> found);
  }

  /**
   * Uses {@code token} up and gives its successor. If it was used before, somebody has stolen it or
   * its successor: the family ends.
   *
   * @return empty if it was used before, or if its family has ended
   */
  Optional<String> rotate(OpaqueToken token, RefreshFamily family) {
    return Optional.ofNullable(
        transaction.execute(status -> {
          client.sql(LOCK).param("family", family.id()).query().listOfRows();
          int used =
              client
                  .sql(USE)
                  .param("id", token.id())
                  .param("now", parameter(clock.instant()))
                  .update();
          if (used == 1) {
            return add(family.id());
          }
          end(family.id());
          return null;
        }));
  }

  /** Makes all tokens of a family void. */
  void end(String family) {
    client.sql(END).param("family", family).update();
  }

  /** Whether {@code token} was not used yet. */
  boolean isFresh(OpaqueToken token) {
    return client
        .sql("SELECT used IS NULL FROM almagest.refresh_tokens WHERE id = :id")
        .param("id", token.id())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private String add(String family) {
    OpaqueToken token = OpaqueToken.make(OpaqueToken.Kind.REFRESH);
    client
        .sql(ADD)
        .param("id", token.id())
        .param("family", family)
        .param("secret", Secrets.hash(token.secret()))
        .update();
    return token.text();
  }
}
