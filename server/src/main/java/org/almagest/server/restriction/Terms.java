package org.almagest.server.restriction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * On which terms the next transaction may read a table with private rows. Immutable.
 *
 * <p>PostgreSQL tests what is LEAKPROOF and costs little before it looks whether a row may be seen.
 * {@code radians} is LEAKPROOF for the sake of indexes and yet refuses the smallest of numbers:
 * {@code radians(CASE WHEN ... THEN 1e-323 ...)} would tell anything of hidden rows by failing. If
 * no test costs anything, none costs little, and the policies come first.
 */
public final class Terms {
  private static final String POLICIES_FIRST = "SET LOCAL cpu_operator_cost = 0";

  private final Optional<Pass> pass;

  Terms(Optional<Pass> pass) {
    this.pass = pass;
  }

  /**
   * Makes them hold for a session of the reader role until its transaction ends; begins one if
   * there is none. One round trip, and three more for whoever has signed in.
   *
   * @param session not in auto-commit mode
   */
  public void hold(Connection session) throws SQLException {
    try (Statement statement = session.createStatement()) {
      statement.execute(POLICIES_FIRST);
    }
    if (pass.isPresent()) {
      pass.get().show(session);
    }
  }
}
