package org.almagest.server.token;

import static org.almagest.server.token.TokenRow.parameter;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens that users make for themselves, in the database. Thread-safe. */
public final class PersonalTokenStore {
  /** Good ones that one user may have. */
  static final int MOST = 100;

  /** How long it is remembered that a token was there. */
  private static final Duration MEMORY = Duration.ofDays(90);

  /** Whoever makes a token waits for those who make one for the same user. */
  private static final String LOCK_USER =
      "SELECT name FROM almagest.users WHERE name = :user FOR NO KEY UPDATE";

  private static final String FORGET =
      """
      DELETE FROM almagest.tokens
      WHERE user_name = :user AND coalesce(least(expires, revoked), 'infinity') < :before
      """;

  private static final String COUNT =
      """
      SELECT count(*) FROM almagest.tokens
      WHERE user_name = :user AND revoked IS NULL AND coalesce(expires, 'infinity') > :now
      """;

  private static final String INSERT =
      """
      INSERT INTO almagest.tokens (id, user_name, secret, label, scopes, created, expires)
      VALUES (:id, :user, :secret, :label, :scopes, :now, :expires)
      RETURNING *
      """;

  private static final String ALL = "SELECT * FROM almagest.tokens ORDER BY user_name, created, id";

  private static final String OF_USER =
      "SELECT * FROM almagest.tokens WHERE user_name = :user ORDER BY created, id";

  private static final String FIND = "SELECT * FROM almagest.tokens WHERE id = :id";

  private static final String REVOKE =
      """
      UPDATE almagest.tokens SET revoked = :now WHERE id = :id AND revoked IS NULL RETURNING *
      """;

  private static final String TOUCH =
      """
      UPDATE almagest.tokens SET last_used = :now
      WHERE id = :id AND (last_used IS NULL OR last_used < :before)
      """;

  private final JdbcClient client;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public PersonalTokenStore(DataSource source, Clock clock) {
    this.client = JdbcClient.create(source);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    this.clock = clock;
  }

  /**
   * Makes a token.
   *
   * @throws TapException if there is no such user, or if they have too many already
   */
  public MadeToken make(TokenWish wish) {
    OpaqueToken token = OpaqueToken.make(OpaqueToken.Kind.PERSONAL);
    PersonalToken made =
        transaction.execute(status -> {
          requireRoom(wish.user());
          return insert(wish, token);
        });
    return new MadeToken(made, token.text());
  }

  private void requireRoom(String user) {
    if (client.sql(LOCK_USER).param("user", user).query().listOfRows().isEmpty()) {
      throw TapException.of(ErrorCode.NOT_FOUND, "there is no user %s".formatted(user));
    }
    Instant now = clock.instant();
    client.sql(FORGET).param("user", user).param("before", parameter(now.minus(MEMORY))).update();
    long count =
        client
            .sql(COUNT)
            .param("user", user)
            .param("now", parameter(now))
            .query(Long.class)
            .single();
    if (count >= MOST) {
      throw TapException.of(
          ErrorCode.FORBIDDEN,
          "%s has %d tokens already, which is the most; revoke one that is not used any more"
              .formatted(user, count));
    }
  }

  private PersonalToken insert(TokenWish wish, OpaqueToken token) {
    return client
        .sql(INSERT)
        .param("id", token.id())
        .param("user", wish.user())
        .param("secret", Secrets.hash(token.secret()))
        .param("label", wish.label())
        .param("scopes", Scopes.text(wish.scopes()))
        .param("now", parameter(now()))
        .param("expires", parameter(wish.expiry().at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(TokenRow::token)
        .single();
  }

  /** All that are remembered, revoked and expired ones too. */
  public List<PersonalToken> all() {
    return client.sql(ALL).query(TokenRow::token).list();
  }

  /** The same of one user, oldest first. */
  public List<PersonalToken> of(String user) {
    return client.sql(OF_USER).param("user", user).query(TokenRow::token).list();
  }

  /** The token of that id, with whatever secret. */
  Optional<PersonalToken> find(String id) {
    return client.sql(FIND).param("id", id).query(TokenRow::token).optional();
  }

  /** What is known of {@code given}, empty if there is none with that id and that secret. */
  Optional<PersonalToken> find(OpaqueToken given) {
    return client
        .sql(FIND)
        .param("id", given.id())
        .query((row, number) ->
            Secrets.matches(given.secret(), row.getBytes("secret"))
                ? Optional.of(TokenRow.token(row, number))
                : Optional.<PersonalToken>empty())
        .optional()
        .flatMap(found -> found);
  }

  /**
   * Makes a token void for ever.
   *
   * @return what it was, empty if it is not there or was revoked before
   */
  public Optional<PersonalToken> revoke(String id) {
    return client
        .sql(REVOKE)
        .param("id", id)
        .param("now", parameter(now()))
        .query(TokenRow::token)
        .optional();
  }

  /** Takes down that it was used, unless that was done within the last minute. */
  void touch(PersonalToken token) {
    Instant before = now().minus(1, ChronoUnit.MINUTES);
    if (token.lastUsed() == null || token.lastUsed().isBefore(before)) {
      client
          .sql(TOUCH)
          .param("id", token.id())
          .param("now", parameter(now()))
          .param("before", parameter(before))
          .update();
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
