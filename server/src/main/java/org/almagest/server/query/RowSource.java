package org.almagest.server.query;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.almagest.adql.Translation;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Row;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of one query, read by {@code COPY ... TO STDOUT (FORMAT binary)}: one statement, a
 * transaction of its own, in a session that is read-only and limits its time. Closing it at any
 * point stops the statement in PostgreSQL and gives the connection back. One thread.
 */
final class RowSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RowSource.class);

  /** Of a session, for whoever looks at what runs in PostgreSQL. */
  private static final String NAME = "ApplicationName";

  private final Connection connection;
  private final CopyOut copy;
  private final CopyDecoder decoder;
  private final Watch watch;
  private final Optional<String> formerName;
  private byte @Nullable [] ready;

  private RowSource(
      Connection connection, CopyOut copy, Watch watch, int columns, Optional<String> formerName) {
    this.connection = connection;
    this.copy = copy;
    this.watch = watch;
    this.decoder = new CopyDecoder(columns);
    this.formerName = formerName;
  }

  /**
   * Starts the query; nothing has been read yet.
   *
   * @param reader read-only sessions with a time limit
   * @param watch may stop it from now on; closed with the source
   * @param label what the session is called meanwhile
   */
  static RowSource open(DataSource reader, Translation query, Watch watch, Optional<String> label)
      throws SQLException {
    Connection connection = reader.getConnection();
    Optional<String> formerName = Optional.empty();
    try {
      if (label.isPresent()) {
        formerName = Optional.of(connection.getClientInfo(NAME));
        connection.setClientInfo(NAME, label.get());
      }
      CopyOut copy = start(connection, query.sql(), watch);
      return new RowSource(connection, copy, watch, query.columns().size(), formerName);
    } catch (SQLException | RuntimeException failure) {
      watch.close();
      giveBack(connection, formerName);
      throw failure;
    }
  }

  private static CopyOut start(Connection connection, String sql, Watch watch) throws SQLException {
    PGConnection session = connection.unwrap(PGConnection.class);
    watch.covers(session::cancelQuery);
    if (watch.verdict() != Watch.Verdict.GOES_ON) {
      throw new SQLException("the query was stopped before it began");
    }
    return session.getCopyAPI().copyOut("COPY (" + sql + ") TO STDOUT (FORMAT binary)");
  }

  /** Goes to the next row; blocks until PostgreSQL sends it. False at the end. */
  boolean next() throws SQLException {
    try {
      while (!decoder.next()) {
        byte[] message = message();
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

  /**
   * Whether PostgreSQL has nothing more at the moment: the time to pass on what there is. Never
   * waits itself.
   */
  boolean mustWait() throws SQLException {
    if (ready == null && copy.isActive()) {
      ready = copy.readFromCopy(false);
    }
    return ready == null && copy.isActive();
  }

  private byte @Nullable [] message() throws SQLException {
    byte[] message = ready;
    ready = null;
    return message != null || !copy.isActive() ? message : copy.readFromCopy();
  }

  /** The row it stands on; valid until the next call of {@link #next}. */
  Row row() {
    return decoder.row();
  }

  @Override
  public void close() {
    watch.close();
    try {
      if (copy.isActive()) {
        connection.unwrap(PGConnection.class).cancelQuery();
        drain();
      }
    } catch (SQLException stopped) {
      LOG.debug("the query was stopped: {}", stopped.getMessage());
    }
    giveBack(connection, formerName);
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
   * What another query could stumble over is closed for good, and the pool drops it: a session that
   * is not idle, or one that somehow may write. PostgreSQL tells both unasked.
   */
  private static void giveBack(Connection connection, Optional<String> formerName) {
    try (connection) {
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

  private static boolean isClean(BaseConnection session) {
    return session.getTransactionState() == TransactionState.IDLE
        && !"off".equals(session.getParameterStatus("default_transaction_read_only"));
  }
}
