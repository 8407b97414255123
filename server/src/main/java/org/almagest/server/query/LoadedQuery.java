package org.almagest.server.query;

import java.sql.SQLException;
import java.util.Optional;
import org.almagest.adql.Translation;
import org.almagest.server.restriction.Terms;

/**
 * A query in whose session the tables are that came along with it. Closed it leaves nothing. One
 * thread.
 *
 * @param translation of the query
 * @param session in the transaction that they live for
 * @param watch looks after it
 */
record LoadedQuery(Translation translation, Session session, Watch watch) implements AutoCloseable {
  /** Runs it, once; its rows are to be closed before it is. */
  RowSource rows(Optional<Terms> terms) throws SQLException {
    return RowSource.in(session, translation, watch, terms);
  }

  @Override
  public void close() {
    session.close();
  }
}
