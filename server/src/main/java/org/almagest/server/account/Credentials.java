package org.almagest.server.account;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a password is compared with, and from where it has been right before. Thread-safe. */
final class Credentials {
  private static final String FIND =
      "SELECT "
          + UserRow.COLUMNS
          + """
          , u.password, EXISTS (
            SELECT FROM almagest.sign_in_places p
            WHERE p.user_name = u.name AND p.place = :place AND p.latest > now() - interval '90 days') AS used
          FROM almagest.users u WHERE u.name = :name
          """;

  private static final String SIGNED_IN =
      """
      UPDATE almagest.users SET signed_in = now()
      WHERE name = :name AND (signed_in IS NULL OR signed_in < now() - interval '1 minute')
      """;

  /** Written once a day; at that opportunity the user's old ones go. */
  private static final String PLACE =
      """
      WITH forgotten AS (
        DELETE FROM almagest.sign_in_places
        WHERE user_name = :name AND place <> :place AND latest < now() - interval '90 days'
      )
      INSERT INTO almagest.sign_in_places AS p (user_name, place, latest)
      SELECT u.name, :place, now() FROM almagest.users u WHERE u.name = :name
      ON CONFLICT (user_name, place) DO UPDATE SET latest = excluded.latest
      WHERE p.latest < now() - interval '1 day'
      """;

  private final JdbcClient client;

  Credentials(DataSource source) {
    this.client = JdbcClient.create(source);
  }

  /**
   * An account as it is now.
   *
   * @param password its hash; null for none
   * @param used whether the password was right at that place within 90 days
   */
  record Account(User user, @Nullable String password, boolean used) {}

  Optional<Account> find(String name, String place) {
    return client
        .sql(FIND)
        .param("name", name)
        .param("place", place)
        .query((row, number) ->
            new Account(
                UserRow.USER.mapRow(row, number),
                row.getString("password"),
                row.getBoolean("used")))
        .optional();
  }

  /** A password was right. */
  void used(String name, String place) {
    client.sql(SIGNED_IN).param("name", name).update();
    client.sql(PLACE).param("name", name).param("place", place).update();
  }
}
