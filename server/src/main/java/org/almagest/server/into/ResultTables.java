package org.almagest.server.into;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.almagest.adql.Translation;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.query.Background;
import org.almagest.server.query.QueryService;
import org.almagest.server.query.StoppedException;
import org.almagest.server.query.TableSink;
import org.almagest.server.usertable.TableSpec;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/**
 * Makes tables of users out of results: rows go from one session of PostgreSQL to another,
 * unparsed. All or nothing. Thread-safe.
 */
@Component
public class ResultTables {
  private final QueryService queries;
  private final UserTables tables;

  ResultTables(QueryService queries, UserTables tables) {
    this.queries = queries;
    this.tables = tables;
  }

  /**
   * Keeps the rows of a query as a new table.
   *
   * @param translation of the query; its row cap, if it has one, is greater than {@code most}
   * @param owner for whom it reads, and whose the table is
   * @param spec what the table is to be called
   * @param most rows that it may have
   * @param background told how far it is, and stops it
   * @throws org.almagest.server.failure.TapException if the name is taken or cannot be, the query
   *     fails, or there is no room; there is no table then
   * @throws StoppedException if it was told to stop; there is no table then
   */
  public UserTableMade keep(
      Translation translation, Owner.User owner, TableSpec spec, long most, Background background)
      throws IOException {
    return keep(
        owner,
        spec,
        background,
        sink -> queries.runInto(translation, owner, most, background, sink));
  }

  /**
   * Keeps what {@code source} yields as a new table; fails in the same ways.
   *
   * @param source runs the query
   */
  public UserTableMade keep(Owner.User owner, TableSpec spec, Background background, Source source)
      throws IOException {
    tables.check(owner, spec);
    AtomicBoolean stopped = new AtomicBoolean();
    background.onStop(() -> stopped.set(true));
    try (DraftSink sink = new DraftSink(tables, owner, spec)) {
      source.run(sink);
      goOn(stopped);
      return sink.finish();
    }
  }

  /** A job that was stopped leaves no table, however late that was. */
  private static void goOn(AtomicBoolean stopped) throws StoppedException {
    if (stopped.get()) {
      throw new StoppedException(new CancellationException("before there was a table"));
    }
  }

  /** Where rows come from. */
  @FunctionalInterface
  public interface Source {
    /** Gives all rows to the sink, in the order in which they come. */
    void run(TableSink sink) throws IOException;
  }
}
