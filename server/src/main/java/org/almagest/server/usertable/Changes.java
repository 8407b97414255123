package org.almagest.server.usertable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.publish.UserTableMade;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes changes of users' tables, each in a place and a transaction of its own, and tells of them.
 * Thread-safe.
 */
final class Changes {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  /** Who brings rows that took long to find does not give up so soon. */
  private static final Duration LONGEST_WAIT_OF_DRAFTS = Duration.ofMinutes(5);

  private final DataSource source;
  private final JdbcClient client;
  private final PublishedCatalog catalog;
  private final TableRoom room;
  private final TableAudit audit;
  private final UserSchema schemas;
  private final LoadPlaces places;

  /** Of tables whose rows come as slowly as a query finds them: files do not wait for those. */
  private final LoadPlaces draftPlaces;

  /**
   * @param loads places of either kind
   */
  Changes(
      Database database, PublishedCatalog catalog, TableRoom room, TableAudit audit, int loads) {
    this.source = database.tables();
    this.client = JdbcClient.create(source);
    this.catalog = catalog;
    this.room = room;
    this.audit = audit;
    this.schemas = new UserSchema(source, database.readerRole());
    this.places = new LoadPlaces(loads, LONGEST_WAIT);
    this.draftPlaces = new LoadPlaces(loads, LONGEST_WAIT_OF_DRAFTS);
  }

  /** What is done with one table. */
  @FunctionalInterface
  interface Step<T> {
    T take(TableTarget target, Change change) throws SQLException, IOException;
  }

  /** Begins to fill a table that a change has made room for. */
  @FunctionalInterface
  interface Filling {
    TableDraft.Begun begin(Change change) throws SQLException;
  }

  /** Makes a table that is not there. */
  UserTableMade make(Owner.User owner, TableTarget target, Step<UserTableMade> step)
      throws IOException {
    OwnTables.refuseTaken(client, target);
    return audit.told(
        TableAudit.MADE,
        owner,
        target,
        () -> {
          schemas.ensure(owner);
          return run(
              owner,
              change -> {
                change.holdNew(target);
                UserTableMade made = change.signed(step.take(target, change));
                change.commit(true);
                return made;
              });
        });
  }

  /** Makes one by and by, in a place that is taken when its first rows come. */
  TableDraft draft(
      Owner.User owner, TableTarget target, Filling filling, Consumer<UserTableMade> afterwards) {
    OwnTables.refuseTaken(client, target);
    return new TableDraft(
        () -> begun(owner, target, filling),
        new TableAudit.Of(audit, owner, target),
        made -> {
          catalog.changed(owner.name());
          afterwards.accept(made);
        });
  }

  private TableDraft.Begun begun(Owner.User owner, TableTarget target, Filling filling)
      throws IOException {
    schemas.ensure(owner);
    return TableRefusals.told(() -> {
      Change change = begin(owner, draftPlaces);
      try {
        change.holdNew(target);
        return filling.begin(change);
      } catch (SQLException | RuntimeException failure) {
        change.close();
        throw failure;
      }
    });
  }

  /** Changes a table that is there, and takes down that it is. */
  <T> T change(String action, Owner.User owner, TableTarget target, boolean grows, Step<T> step)
      throws IOException {
    return audit.told(action, owner, target, () -> changed(owner, target, grows, step));
  }

  /** Changes a table that is there. */
  <T> T changed(Owner.User owner, TableTarget target, boolean grows, Step<T> step)
      throws IOException {
    OwnTables.require(client, target);
    return run(
        owner,
        change -> {
          T done = step.take(change.hold(target), change);
          change.commit(grows);
          return done;
        });
  }

  private <T> T run(Owner.User owner, Change.Work<T> work) throws IOException {
    T done =
        TableRefusals.told(() -> {
          try (Change change = begin(owner, places)) {
            return work.in(change);
          }
        });
    catalog.changed(owner.name());
    return done;
  }

  private Change begin(Owner.User owner, LoadPlaces from) throws SQLException {
    LoadPlaces.Place place = from.enter();
    return Change.begin(place, connection(place), owner, room);
  }

  private Connection connection(LoadPlaces.Place place) throws SQLException {
    try {
      return source.getConnection();
    } catch (SQLException | RuntimeException failure) {
      place.close();
      throw failure;
    }
  }
}
