package org.almagest.server.account;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.almagest.server.catalog.TablesOfOwner;
import org.almagest.server.jobs.JobsOfOwner;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator does with accounts. Names are as {@link UserName} has them. Each method takes
 * effect at every node at once, and returns false if there is no such account. Thread-safe.
 */
public final class UserChanges {
  private static final String LIST =
      "SELECT "
          + UserRow.COLUMNS
          + """
          , u.password IS NOT NULL AS has_password, u.created, u.signed_in
          FROM almagest.users u ORDER BY u.name
          """;

  private static final String DISABLE =
      """
      UPDATE almagest.users SET
        disabled = :disabled,
        tokens_from = CASE WHEN :disabled THEN now() ELSE tokens_from END
      WHERE name = :name
      """;

  private static final String QUOTA =
      """
      UPDATE almagest.users SET result_bytes = :bytes, queued_jobs = :jobs, table_bytes = :tables
      WHERE name = :name
      """;

  private static final String DESCRIBE =
      """
      UPDATE almagest.users SET full_name = :fullName, email = :email, role = :role, expires = :expires
      WHERE name = :name
      """;

  private static final String REMOVE = "DELETE FROM almagest.users WHERE name = :name";

  private final DataSource source;
  private final JdbcClient client;

  /**
   * By connections of {@code source}.
   *
   * @param source as the service's role
   */
  public UserChanges(DataSource source) {
    this.source = source;
    this.client = JdbcClient.create(source);
  }

  /** Everybody, by name. */
  public List<UserEntry> list() {
    return client
        .sql(LIST)
        .query((row, number) ->
            new UserEntry(
                UserRow.USER.mapRow(row, number),
                row.getBoolean("has_password"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                UserRow.moment(row, "signed_in")))
        .list();
  }

  /** Shuts an account, or opens it again; sessions and JWTs from before stay void. */
  public boolean setDisabled(String name, boolean disabled) {
    boolean known =
        client.sql(DISABLE).param("name", name).param("disabled", disabled).update() > 0;
    if (disabled) {
      // After the account: whoever signs in at this moment finds it shut, or is found here.
      client.sql(PasswordChange.END_SESSIONS).param("name", name).update();
    }
    return known;
  }

  /** Sets what the user's jobs and tables may take up. */
  public boolean setQuota(String name, Quota quota) {
    return client
            .sql(QUOTA)
            .param("name", name)
            .param("bytes", quota.resultBytes(), Types.BIGINT)
            .param("jobs", quota.queuedJobs(), Types.INTEGER)
            .param("tables", quota.tableBytes(), Types.BIGINT)
            .update()
        > 0;
  }

  /** Sets what is known of a user: all of it. */
  public boolean describe(NewUser user) {
    return client
            .sql(DESCRIBE)
            .param("name", user.name())
            .param("fullName", user.fullName(), Types.VARCHAR)
            .param("email", user.email(), Types.VARCHAR)
            .param("role", user.role().name())
            .param("expires", UserStore.moment(user.expires()), Types.TIMESTAMP_WITH_TIMEZONE)
            .update()
        > 0;
  }

  /**
   * Removes an account with all that belongs to it, its tables first, of which thousands go in
   * several steps: whoever is interrupted finds the account shut, and removes it again. Files of
   * jobs are deleted by a running server, or by the next one.
   *
   * @return how many jobs there were; empty if there is no such account
   */
  public OptionalInt remove(String name) {
    if (!setDisabled(name, true)) {
      return OptionalInt.empty();
    }
    // First: a table goes when no query of its owner's reads it any more.
    int running = JobsOfOwner.doom(source, new Owner.User(name));
    TablesOfOwner tables = new TablesOfOwner(source, name);
    tables.thin();
    TransactionTemplate together = new TransactionTemplate(new JdbcTransactionManager(source));
    OptionalInt jobs =
        together.execute(_ -> {
          tables.drop();
          return removed(name, running);
        });
    return jobs == null ? OptionalInt.empty() : jobs;
  }

  private OptionalInt removed(String name, int doomed) {
    return client.sql(REMOVE).param("name", name).update() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(doomed + JobsOfOwner.doom(source, new Owner.User(name)));
  }
}
