package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.almagest.adql.Translation;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Row;
import org.almagest.server.restriction.Terms;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of one query, read by {@code COPY ... TO STDOUT (FORMAT binary)}: one statement, a
 * transaction of its own, in a session that is read-only and limits its time. Closing it at any
 * point stops the statement in PostgreSQL and gives the connection back. One thread.
 */
final class RowSource implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RowSource.class);

  private final Session session;
  private final CopyOut copy;
  private final CopyDecoder decoder;
  private final Watch watch;
  private byte @Nullable [] ready;

  private RowSource(Session session, CopyOut copy, Watch watch, int columns) {
    this.session = session;
    this.copy = copy;
    this.watch = watch;
    this.decoder = new CopyDecoder(columns);
  }

  /**
   * Starts the query; nothing has been read yet.
   *
   * @param reader read-only sessions with a time limit
   * @param watch may stop it from now on; closed with the source
   * @param label what the session is called meanwhile
   * @param terms of reading what is restricted, which cost round trips
   */
  static RowSource open(
      DataSource reader,
      Translation query,
      Watch watch,
      Optional<String> label,
      Optional<Terms> terms)
      throws SQLException {
    return in(Session.open(reader, label), query, watch, terms, Tuning.NONE);
  }

  /** The same for a query that is planned as {@code tuning} says. */
  static RowSource open(
      DataSource reader,
      Translation query,
      Watch watch,
      Optional<String> label,
      Optional<Terms> terms,
      Tuning tuning)
      throws SQLException {
    return in(Session.open(reader, label), query, watch, terms, tuning);
  }

  /** The same in a session that is there, and is closed with the source or by a failure. */
  static RowSource in(Session session, Translation query, Watch watch, Optional<Terms> terms)
      throws SQLException {
    return in(session, query, watch, terms, Tuning.NONE);
  }

  private static RowSource in(
      Session session, Translation query, Watch watch, Optional<Terms> terms, Tuning tuning)
      throws SQLException {
    try {
      CopyOut copy = start(session, query.sql(), watch, terms, tuning);
      return new RowSource(session, copy, watch, query.columns().size());
    } catch (SQLException | RuntimeException failure) {
      watch.close();
      session.close();
      throw failure;
    }
  }

  private static CopyOut start(
      Session session, String sql, Watch watch, Optional<Terms> terms, Tuning tuning)
      throws SQLException {
    watch.covers(session);
    if (watch.verdict() != Watch.Verdict.GOES_ON) {
      throw new SQLException("the query was stopped before it began");
    }
    if (terms.isPresent()) {
      session.admit(terms.get());
    }
    if (!tuning.settings().isEmpty()) {
      session.tune(tuning);
    }
    return session
        .connection()
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut("COPY (" + sql + ") TO STDOUT (FORMAT binary)");
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

  /**
   * The next piece of PostgreSQL's answer as it came, null after the last; for who takes the rows
   * as they are instead of asking for {@link #next}.
   */
  byte @Nullable [] message() throws SQLException {
    byte[] message = ready;
    ready = null;
    return message != null || !copy.isActive() ? message : copy.readFromCopy();
  }

  /** How many rows there were, as PostgreSQL has counted them; known at the end. */
  long count() {
    return copy.getHandledRowCount();
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
        session.cancel();
        drain();
      }
    } catch (SQLException stopped) {
      LOG.debug("the query was stopped: {}", stopped.getMessage());
    }
    session.close();
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
}
