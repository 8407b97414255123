package org.almagest.server.usertable;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks of PostgreSQL's that hold until the transaction ends, known by words. */
final class UserLocks {
  private static final String KEY = "hashtextextended(:purpose || ' ' || :name, 20261121)";

  private UserLocks() {}

  /** Alone; waits for others as long as the session waits for locks. */
  static void hold(JdbcClient client, String purpose, String name) {
    ask(client, "SELECT pg_advisory_xact_lock(" + KEY + ")", purpose, name);
  }

  /** Alone, or not at all. */
  static boolean tryHold(JdbcClient client, String purpose, String name) {
    return client
        .sql("SELECT pg_try_advisory_xact_lock(" + KEY + ")")
        .param("purpose", purpose)
        .param("name", name)
        .query(Boolean.class)
        .single();
  }

  private static void ask(JdbcClient client, String sql, String purpose, String name) {
    client.sql(sql).param("purpose", purpose).param("name", name).query().listOfRows();
  }
}
