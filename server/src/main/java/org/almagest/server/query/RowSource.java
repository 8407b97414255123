package org.almagest.server.query;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.almagest.adql.Translation;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Row;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of one query, read by {@code COPY ... TO STDOUT (FORMAT binary)} in a read-only
 * transaction with a time limit. Closing it at any point stops the statement in PostgreSQL and
 * gives the connection back. One thread.
 */
final class RowSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RowSource.class);

  private final Connection connection;
  private final CopyOut copy;
  private final CopyDecoder decoder;

  private RowSource(Connection connection, CopyOut copy, int columns) {
    this.connection = connection;
    this.copy = copy;
    this.decoder = new CopyDecoder(columns);
  }

  /** Starts the query; nothing has been read yet. */
  static RowSource open(DataSource reader, Translation query, Duration timeLimit)
      throws SQLException {
    Connection connection = reader.getConnection();
    try {
      execute(connection, "BEGIN READ ONLY; SET LOCAL statement_timeout = " + timeLimit.toMillis());
      String statement = "COPY (" + query.sql() + ") TO STDOUT (FORMAT binary)";
      return new RowSource(
          connection,
          connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement),
          query.columns().size());
    } catch (SQLException | RuntimeException failure) {
      giveBack(connection);
      throw failure;
    }
  }

  /** Goes to the next row; blocks until PostgreSQL sends it. False at the end. */
  boolean next() throws SQLException {
    try {
      while (!decoder.next()) {
        byte[] message = copy.readFromCopy();
        if (message == null) {
          decoder.finish();
          return false;
        }
        decoder.feed(message);
      }
      return true;
    } catch (IOException garbled) {
      throw new SQLException("the database's answer cannot be read", garbled);
    }
  }

  /** The row it stands on; valid until the next call of {@link #next}. */
  Row row() {
    return decoder.row();
  }

  @Override
  public void close() {
    try {
      if (copy.isActive()) {
        connection.unwrap(PGConnection.class).cancelQuery();
        drain();
      }
    } catch (SQLException stopped) {
      LOG.debug("the query was stopped: {}", stopped.getMessage());
    }
    giveBack(connection);
  }

  /**
   * What is still under way must be read, up to PostgreSQL's word that the statement is cancelled:
   * the driver's own {@code cancelCopy} leaves it in the stream, for the next query to stumble
   * over.
   */
  private void drain() throws SQLException {
    byte[] rest = copy.readFromCopy();
    while (rest != null) {
      rest = copy.readFromCopy();
    }
  }

  /**
   * A connection that cannot be rolled back is of no use to the next query: closed for good, the
   * pool drops it.
   */
  private static void giveBack(Connection connection) {
    try (connection) {
      rollBack(connection);
    } catch (SQLException dropped) {
      LOG.debug("connection dropped: {}", dropped.getMessage());
    }
  }

  private static void rollBack(Connection connection) throws SQLException {
    try {
      execute(connection, "ROLLBACK");
    } catch (SQLException broken) {
      connection.abort(Runnable::run);
      throw broken;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
