package org.almagest.server.usertable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.almagest.schema.TableName;
import org.almagest.server.catalog.TablesOfOwner;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.publish.UserTableMade;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One change of a user's tables: a place on this node and a transaction, which is rolled back
 * unless it is committed. For one thread.
 */
final class Change implements AutoCloseable {
  private static final String TABLE = "table";

  /** In milliseconds, until the transaction ends. */
  private static final String LIMIT = "SELECT set_config('statement_timeout', :time, true)";

  private final LoadPlaces.Place place;
  private final Connection connection;
  private final Owner.User owner;
  private final TableRoom room;
  private final JdbcClient client;
  private final ChangeStop stop;
  private final ChangeOrigin origin = ChangeOrigin.current();

  private Change(LoadPlaces.Place place, Connection connection, Owner.User owner, TableRoom room) {
    this.place = place;
    this.connection = connection;
    this.owner = owner;
    this.room = room;
    this.client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    this.stop = new ChangeStop(connection);
  }

  /** Begins one. It takes over the place and the connection, and closes them also if it fails. */
  static Change begin(
      LoadPlaces.Place place, Connection connection, Owner.User owner, TableRoom room)
      throws SQLException {
    Change change = new Change(place, connection, owner, room);
    try {
      change.enter();
      return change;
    } catch (SQLException | RuntimeException failure) {
      try (change) {
        throw failure;
      }
    }
  }

  private void enter() throws SQLException {
    connection.setAutoCommit(false);
    ChangeTerms terms = ChangeTerms.current();
    client
        .sql(LIMIT)
        .param("time", Long.toString(terms.longest().toMillis()))
        .query(String.class)
        .single();
    terms.onStop().accept(stop::stop);
    TablesOfOwner.enter(client, owner.name());
  }

  Connection connection() {
    return connection;
  }

  JdbcClient client() {
    return client;
  }

  /**
   * Holds the name of a table that is to be made.
   *
   * @throws TapException if it is taken, also by one that is being made
   */
  void holdNew(TableTarget target) {
    if (isRepeated()) {
      UserLocks.hold(client, TABLE, name(target));
    } else if (!UserLocks.tryHold(client, TABLE, name(target))) {
      throw TapException.of(
          ErrorCode.CONFLICT,
          "table %s is being made or changed at this moment; choose another name, or try again later"
              .formatted(target.name()));
    }
    OwnTables.refuseTaken(client, target);
  }

  /** An attempt of the same job may be dying at this moment on another node: it can be awaited. */
  private boolean isRepeated() {
    return origin instanceof ChangeOrigin.OfJob job && job.claim().attempt() > 1;
  }

  /** Remembers which job makes the table, if one does. */
  UserTableMade signed(UserTableMade made) {
    if (origin instanceof ChangeOrigin.OfJob job) {
      OwnTables.sign(client, made.table(), job.claim().id());
    }
    return made;
  }

  /**
   * Holds a table that is there, while others wait.
   *
   * @return its true name
   * @throws TapException if it is not there
   */
  TableTarget hold(TableTarget target) {
    UserLocks.hold(client, TABLE, name(target));
    TableName name = OwnTables.require(client, target);
    return new TableTarget(name, target.sqlSchema(), target.sqlName());
  }

  /** What the owner uses and may, as this transaction sees it. */
  TableUse use() {
    return room.of(client, owner);
  }

  /**
   * Ends it well, if the owner has the room; changes of one owner wait here for each other.
   *
   * @throws TapException if there is no room, it has been stopped, or whoever wants it has not the
   *     right to it any more
   */
  void commit(boolean grown) throws SQLException {
    if (grown) {
      UserLocks.hold(client, "room", owner.name());
      TableRoom.require(use(), 0);
    }
    if (stop.isStopped()) {
      throw TapException.of(ErrorCode.TIME_LIMIT, "the change was told to stop, and is undone");
    }
    Standing.require(client, owner, origin);
    connection.commit();
  }

  private static String name(TableTarget target) {
    return target.sqlSchema() + "." + target.sqlName();
  }

  /** Rolls back what is not committed. */
  @Override
  public void close() throws SQLException {
    stop.end();
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } finally {
      place.close();
    }
  }

  /** What is done in it. */
  @FunctionalInterface
  interface Work<T> {
    T in(Change change) throws SQLException, IOException;
  }
}
