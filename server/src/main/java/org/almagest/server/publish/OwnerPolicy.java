package org.almagest.server.publish;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets a user's table be read by whoever proves to be that user, and by nobody else: the policy
 * asks once for a query, and the answer is all rows or none.
 */
final class OwnerPolicy {
  private static final String NAME = "almagest_owner";

  private final JdbcClient client;
  private final String reader;

  OwnerPolicy(JdbcClient client, String readerRole) {
    this.client = client;
    this.reader = SqlNames.quoted(readerRole);
  }

  /** For a new table. */
  void put(TableTarget target) {
    client.sql("ALTER TABLE %s ENABLE ROW LEVEL SECURITY".formatted(target.sql())).update();
    create(target);
    client.sql("GRANT SELECT ON %s TO %s".formatted(target.sql(), reader)).update();
  }

  /** For a table that has a new name, which the policy asks by. */
  void renew(TableTarget target) {
    client.sql("DROP POLICY %s ON %s".formatted(NAME, target.sql())).update();
    create(target);
  }

  /** Names in PostgreSQL of users' tables are plain words, so that quotes are enough. */
  private void create(TableTarget target) {
    client
        .sql(
            "CREATE POLICY %s ON %s FOR SELECT TO %s USING ((SELECT almagest_access.may_read('%s', '%s')))"
                .formatted(NAME, target.sql(), reader, target.sqlSchema(), target.sqlName()))
        .update();
  }
}
