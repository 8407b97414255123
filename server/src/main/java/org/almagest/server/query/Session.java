package org.almagest.server.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.almagest.server.restriction.Terms;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session of the reader role for one query. Given back it is as it was, or closed for good. One
 * thread.
 *
 * @param formerName what it is called when no job's query runs in it; empty if it was not renamed
 */
record Session(Connection connection, Optional<String> formerName)
    implements AutoCloseable, Watch.Stoppable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  /** For whoever looks at what runs in PostgreSQL. */
  private static final String NAME = "ApplicationName";

  /** Sessions that a pool may hold when PostgreSQL goes away under it, and some. */
  private static final int MOST_DEAD = 64;

  /**
   * Takes one.
   *
   * @param label what it is called meanwhile
   */
  static Session open(DataSource reader, Optional<String> label) throws SQLException {
    return label.isEmpty()
        ? new Session(reader.getConnection(), label)
        : renamed(reader, label.get());
  }

  /**
   * Renaming is the first that is heard of a session. One that died with PostgreSQL a moment ago is
   * no reason to lose a job that has not begun: there are others.
   */
  private static Session renamed(DataSource reader, String label) throws SQLException {
    for (int dead = 0; ; dead++) {
      Connection connection = reader.getConnection();
      try {
        Optional<String> formerName = Optional.of(connection.getClientInfo(NAME));
        connection.setClientInfo(NAME, label);
        return new Session(connection, formerName);
      } catch (SQLException broken) {
        drop(connection);
        if (dead == MOST_DEAD) {
          throw broken;
        }
      }
    }
  }

  /**
   * Begins a transaction in which tables may be made.
   *
   * @param longest time of one statement
   */
  void begin(Duration longest) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = " + longest.toMillis());
    }
  }

  /** Lets the one statement to come read on these terms, in a transaction around it. */
  void admit(Terms terms) throws SQLException {
    connection.setAutoCommit(false);
    terms.hold(connection);
  }

  /** Has the one statement to come planned so, in a transaction around it. */
  void tune(Tuning tuning) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(tuning.sql());
    }
  }

  @Override
  public void cancel() throws SQLException {
    connection.unwrap(PGConnection.class).cancelQuery();
  }

  @Override
  public void abort() throws SQLException {
    connection.abort(Runnable::run);
  }

  /**
   * What another query could stumble over is closed for good, and the pool drops it: a session that
   * is not idle, or one that somehow may write. PostgreSQL tells both unasked.
   */
  @Override
  public void close() {
    try (connection) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      if (!isClean(connection.unwrap(BaseConnection.class))) {
        LOG.warn("a session of a query was left in a state that it should not be in");
        connection.abort(Runnable::run);
      } else if (formerName.isPresent()) {
        connection.setClientInfo(NAME, formerName.get());
      }
    } catch (SQLException dropped) {
      LOG.debug("connection dropped: {}", dropped.getMessage());
    }
  }

  private static void drop(Connection connection) {
    try (connection) {
      connection.abort(Runnable::run);
    } catch (SQLException gone) {
      LOG.debug("connection dropped: {}", gone.getMessage());
    }
  }

  private static boolean isClean(BaseConnection session) {
    return session.getTransactionState() == TransactionState.IDLE
        && !"off".equals(session.getParameterStatus("default_transaction_read_only"));
  }
}
