package org.almagest.server.publish;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Changes what tables of users are called and said to be, within a transaction that somebody else
 * commits. For one thread.
 */
public final class UserTableChanges {
  private static final String RENAME =
      """
      UPDATE almagest.tables SET table_name = :name, adql_name = :adql, sql_name = :sqlName
      WHERE schema_name = :schema AND table_name = :table
      """;

  private static final String DESCRIBE =
      """
      UPDATE almagest.tables SET description = :description
      WHERE schema_name = :schema AND table_name = :table
      """;

  private final JdbcClient client;
  private final CatalogueWriter catalogue;
  private final OwnerPolicy policy;

  /**
   * Changes by {@code client}.
   *
   * @param readerRole the role that users' queries run as
   */
  public UserTableChanges(JdbcClient client, String readerRole) {
    this.client = client;
    this.catalogue = new CatalogueWriter(client);
    this.policy = new OwnerPolicy(client, readerRole);
  }

  /** Drops a table that is there. */
  public void drop(TableTarget target) {
    client.sql("DROP TABLE " + target.sql()).update();
    catalogue.remove(target.name());
  }

  /** Gives a table that is there a name that is free, in the same schema. */
  public void rename(TableTarget target, TableTarget to) {
    if (!target.sqlName().equals(to.sqlName())) {
      client
          .sql("ALTER TABLE %s RENAME TO %s".formatted(target.sql(), SqlNames.quoted(to.sqlName())))
          .update();
      policy.renew(to);
    }
    of(target, RENAME)
        .param("name", to.name().table())
        .param("adql", to.name().adql())
        .param("sqlName", to.sqlName())
        .update();
  }

  /** Says what a table is. */
  public void describe(TableTarget target, @Nullable String description) {
    of(target, DESCRIBE).param("description", description, Types.VARCHAR).update();
  }

  private JdbcClient.StatementSpec of(TableTarget target, String sql) {
    return client
        .sql(sql)
        .param("schema", target.name().schema())
        .param("table", target.name().table());
  }
}
