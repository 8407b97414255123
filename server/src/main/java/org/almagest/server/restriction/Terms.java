package org.almagest.server.restriction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * On which terms the next transaction may read tables that are not the same to everybody.
 * Immutable.
 *
 * <p>PostgreSQL tests what is LEAKPROOF and costs little before it looks whether a row may be seen.
 * {@code radians} is LEAKPROOF for the sake of indexes and yet refuses the smallest of numbers:
 * {@code radians(CASE WHEN ... THEN 1e-323 ...)} would tell anything of hidden rows by failing, and
 * so would a circle of a radius below zero. If no test costs anything, none costs little, and the
 * policies come first.
 */
public final class Terms {
  private static final String POLICIES_FIRST = "SET LOCAL cpu_operator_cost = 0";

  private final Optional<Pass> pass;
  private final boolean privateRows;

  /**
   * @param privateRows whether some rows of a table are hidden from some; a user's own table is all
   *     there or not at all
   */
  Terms(Optional<Pass> pass, boolean privateRows) {
    this.pass = pass;
    this.privateRows = privateRows;
  }

  /**
   * Makes them hold for a session of the reader role until its transaction ends; begins one if
   * there is none. One round trip at most, and three more for whoever has signed in.
   *
   * @param session not in auto-commit mode
   */
  public void hold(Connection session) throws SQLException {
    if (privateRows) {
      try (Statement statement = session.createStatement()) {
        statement.execute(POLICIES_FIRST);
      }
    }
    if (pass.isPresent()) {
      pass.get().show(session);
    }
  }
}
