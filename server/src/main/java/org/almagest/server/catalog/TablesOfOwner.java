package org.almagest.server.catalog;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of somebody, for when they go. */
public final class TablesOfOwner {
  private static final String KEY = "hashtextextended('tables ' || :owner, 20261121)";

  private TablesOfOwner() {}

  /**
   * Says that the transaction of {@code client} makes or changes a table of {@code owner}, so that
   * nobody removes the owner meanwhile.
   */
  public static void enter(JdbcClient client, String owner) {
    client
        .sql("SELECT pg_advisory_xact_lock_shared(" + KEY + ")")
        .param("owner", owner)
        .query()
        .listOfRows();
  }
}
