package org.almagest.server.account;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.almagest.server.jobs.JobsOfOwner;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The users in the service's own tables. Thread-safe. */
public final class UserStore implements Users {
  private static final String FIND =
      "SELECT " + UserRow.COLUMNS + " FROM almagest.users u WHERE u.name = :name";

  private static final String LINKED =
      "SELECT "
          + UserRow.COLUMNS
          + """
           FROM almagest.user_links l JOIN almagest.users u ON u.name = l.user_name
          WHERE l.kind = :kind AND l.issuer = :issuer AND l.value = :value
          """;

  /** A link that is there already is touched, so that the answer tells whose it is. */
  private static final String LINK =
      """
      INSERT INTO almagest.user_links AS l (kind, issuer, value, user_name)
      SELECT :kind, :issuer, :value, u.name FROM almagest.users u WHERE u.name = :name
      ON CONFLICT (kind, issuer, value) DO UPDATE SET user_name = l.user_name
      RETURNING l.user_name = :name
      """;

  private static final String ADD =
      "INSERT INTO almagest.users AS u (name, full_name, email, role, expires)"
          + " VALUES (:name, :fullName, :email, :role, :expires) ON CONFLICT DO NOTHING RETURNING "
          + UserRow.COLUMNS;

  private final DataSource source;
  private final JdbcClient client;
  private final TransactionTemplate together;

  /**
   * By connections of {@code source}.
   *
   * @param source as the service's role
   */
  public UserStore(DataSource source) {
    this.source = source;
    this.client = JdbcClient.create(source);
    this.together = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  @Override
  public Optional<User> find(String name) {
    return UserName.parse(name)
        .flatMap(known -> client.sql(FIND).param("name", known).query(UserRow.USER).optional());
  }

  @Override
  public Optional<User> linked(Link link) {
    return of(link, LINKED).query(UserRow.USER).optional();
  }

  @Override
  public boolean link(String name, Link link) {
    return UserName.parse(name)
        .flatMap(known -> of(link, LINK).param("name", known).query(Boolean.class).optional())
        .orElse(false);
  }

  private JdbcClient.StatementSpec of(Link link, String sql) {
    LinkKey key = LinkKey.of(link);
    return client
        .sql(sql)
        .param("kind", key.kind())
        .param("issuer", key.issuer())
        .param("value", key.value());
  }

  /**
   * Makes an account without a password.
   *
   * @return empty if the name is taken
   * @throws IllegalArgumentException if nobody can be called so
   */
  public Optional<User> add(NewUser user) {
    return together.execute(_ -> inserted(user));
  }

  @Override
  public Optional<User> addLinked(NewUser user, Link link) {
    return together.execute(status -> {
      Optional<User> added = inserted(user);
      if (added.isPresent() && !link(added.get().name(), link)) {
        status.setRollbackOnly();
        return Optional.empty();
      }
      return added;
    });
  }

  private Optional<User> inserted(NewUser user) {
    String name =
        UserName.parse(user.name()).orElseThrow(() -> new IllegalArgumentException(UserName.RULE));
    Optional<User> added = insert(name, user);
    // a request that outlived an earlier account of the name may have left some
    added.ifPresent(_ -> JobsOfOwner.doom(source, new Owner.User(name)));
    return added;
  }

  private Optional<User> insert(String name, NewUser user) {
    return client
        .sql(ADD)
        .param("name", name)
        .param("fullName", user.fullName(), Types.VARCHAR)
        .param("email", user.email(), Types.VARCHAR)
        .param("role", user.role().name())
        .param("expires", moment(user.expires()), Types.TIMESTAMP_WITH_TIMEZONE)
        .query(UserRow.USER)
        .optional();
  }

  /** A moment as JDBC takes it. */
  static @Nullable OffsetDateTime moment(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
