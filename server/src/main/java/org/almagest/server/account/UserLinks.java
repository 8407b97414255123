package org.almagest.server.account;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What others know users by, for the operator. Thread-safe. */
public final class UserLinks {
  private static final String OF_USER =
      """
      SELECT kind, issuer, value FROM almagest.user_links
      WHERE user_name = :name ORDER BY kind, issuer, value
      """;

  private static final String REMOVE =
      """
      DELETE FROM almagest.user_links
      WHERE user_name = :name AND kind = :kind AND issuer = :issuer AND value = :value
      """;

  private final JdbcClient client;

  /**
   * By connections of {@code source}.
   *
   * @param source as the service's role
   */
  public UserLinks(DataSource source) {
    this.client = JdbcClient.create(source);
  }

  /** Those that lead to a user, whose name is as {@link UserName} has it. */
  public List<Link> of(String name) {
    return client
        .sql(OF_USER)
        .param("name", name)
        .query((row, _) ->
            new LinkKey(row.getString("kind"), row.getString("issuer"), row.getString("value"))
                .link())
        .list();
  }

  /** Takes a link away from a user; whether it was theirs. */
  public boolean remove(String name, Link link) {
    LinkKey key = LinkKey.of(link);
    return client
            .sql(REMOVE)
            .param("name", name)
            .param("kind", key.kind())
            .param("issuer", key.issuer())
            .param("value", key.value())
            .update()
        > 0;
  }
}
