package org.almagest.server.restriction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * The right to read for one user, to be shown to PostgreSQL at the start of a transaction.
 * Immutable.
 */
final class Pass {
  private static final String BEGAN =
      "SELECT (extract(epoch FROM pg_catalog.transaction_timestamp()) * 1000000)::bigint";

  /** For the transaction only, and by a bind value: no view of PostgreSQL's shows it. */
  private static final String SHOW = "SELECT pg_catalog.set_config('almagest.pass', ?, true)";

  private final PassKey key;
  private final String user;

  Pass(PassKey key, String user) {
    this.key = key;
    this.user = user;
  }

  /**
   * Lets the current transaction of a session of the reader role see what the user may see, until
   * it ends; begins one if there is none.
   *
   * @param session not in auto-commit mode
   */
  void show(Connection session) throws SQLException {
    String pass =
        key.pass(user, session.unwrap(PGConnection.class).getBackendPID(), began(session));
    try (PreparedStatement statement = unnamed(session, SHOW)) {
      statement.setString(1, pass);
      statement.executeQuery().close();
    }
  }

  private static long began(Connection session) throws SQLException {
    try (PreparedStatement statement = unnamed(session, BEGAN);
        ResultSet answer = statement.executeQuery()) {
      answer.next();
      return answer.getLong(1);
    }
  }

  /** Nothing of it is kept in the session, to be found or taken away by what runs there. */
  private static PreparedStatement unnamed(Connection session, String sql) throws SQLException {
    PreparedStatement statement = session.prepareStatement(sql);
    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    return statement;
  }
}
