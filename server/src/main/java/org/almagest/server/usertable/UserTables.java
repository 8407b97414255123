package org.almagest.server.usertable;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column;
import org.almagest.schema.Table;
import org.almagest.server.account.Users;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableContent;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.publish.UserTableChanges;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.publish.UserTableWriter;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of users. Each call does all or nothing, also if the process dies in it, and what it
 * has done is there for the user's next query on every node. Names of tables are given with or
 * without {@code user_<login>.}, in any case. Whatever is refused is a {@link TapException}: 400
 * for what cannot be a table or a name, 403 for another user's, 404 for what is not there, 409 for
 * what is there already or in use, 413 for what the user has no room for, 503 if too many tables
 * are being loaded. An {@link IOException} is the fault of where content comes from. Thread-safe.
 */
@Component
public class UserTables {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final long INDEXED_AT_ONCE = 200_000;

  private final DataSource source;
  private final JdbcClient client;
  private final String readerRole;
  private final PublishedCatalog catalog;
  private final Settings.Tables limits;
  private final TableRoom room;
  private final LoadPlaces places;

  /** Of tables whose rows come as slowly as a query finds them: files do not wait for those. */
  private final LoadPlaces draftPlaces;

  private final UserSchema schemas;
  private final Semaphore due = new Semaphore(0);

  UserTables(Database database, PublishedCatalog catalog, Users users, Settings settings) {
    this.source = database.tables();
    this.client = JdbcClient.create(source);
    this.readerRole = database.readerRole();
    this.catalog = catalog;
    this.limits = settings.tables();
    this.room = new TableRoom(users, limits);
    this.places = new LoadPlaces(limits.loads(), LONGEST_WAIT);
    this.draftPlaces = new LoadPlaces(limits.loads(), LONGEST_WAIT);
    this.schemas = new UserSchema(source, readerRole);
  }

  /** Gets a permit whenever a position is to be indexed that no request waits for. */
  final Semaphore due() {
    return due;
  }

  /** Indexes the position of a table where that is due yet and there is room for it. */
  final void indexDue(Owner.User owner, String table) throws IOException {
    boolean fits =
        changed(owner, table, false, (target, change) -> editor(owner, target, change).indexDue());
    LoadWatch.LOG.info(
        "the position of {} of {} {}",
        table,
        owner.name(),
        fits ? "is indexed" : "has no index: its owner has no room for it");
  }

  /** What {@code owner}'s tables take up, and may. */
  public TableUse use(Owner.User owner) {
    return room.of(client, owner);
  }

  /**
   * Fails as {@link #create} would before any content is read: for a name that cannot be or is
   * taken, and for an owner who has no room left.
   */
  public void check(Owner.User owner, TableSpec spec) {
    OwnTables.refuseTaken(client, OwnNames.parse(owner, spec.name()));
    TableRoom.require(use(owner), 1);
  }

  /** Makes a table of an open file. Does not close it. */
  public UserTableMade create(
      Owner.User owner, TableSpec spec, TableSource content, Progress progress) throws IOException {
    return made(
        owner,
        spec,
        (target, change) -> {
          LoadWatch watch = watch(change, content.header().columns().size(), progress);
          return writer(change).create(target, spec.description(), TableContent.of(content, watch));
        });
  }

  /** Makes a table of rows that put themselves into it. */
  public UserTableMade create(Owner.User owner, TableSpec spec, TableContent content)
      throws IOException {
    return made(
        owner,
        spec,
        (target, change) -> {
          LoadWatch watch = watch(change, content.header().columns().size(), Progress.SILENT);
          UserTableMade made = writer(change).create(target, spec.description(), content);
          watch.rows(made.rows());
          return made;
        });
  }

  /** Makes a table without rows. */
  public UserTableMade create(Owner.User owner, TableSpec spec, List<Column> columns)
      throws IOException {
    return made(
        owner,
        spec,
        (target, change) -> {
          watch(change, columns.size(), Progress.SILENT);
          return writer(change).create(target, spec.description(), columns);
        });
  }

  /**
   * Begins a table whose rows come as COPY binary in the order and the types of {@code columns};
   * geometries are {@code float8[]} where the column's storage is {@code PLAIN}. Close it.
   */
  public TableDraft draft(Owner.User owner, TableSpec spec, List<Column> columns)
      throws IOException {
    TableTarget target = OwnNames.parse(owner, spec.name());
    OwnTables.refuseTaken(client, target);
    schemas.ensure(owner);
    return TableRefusals.told(() -> {
      Change change = begin(owner, draftPlaces);
      try {
        change.holdNew(target);
        LoadWatch watch = watch(change, columns.size(), Progress.SILENT);
        return new TableDraft(
            change,
            writer(change).copy(target, spec.description(), columns),
            watch,
            made -> {
              catalog.changed(owner.name());
              told(made);
            });
      } catch (SQLException | RuntimeException failure) {
        change.close();
        throw failure;
      }
    });
  }

  /** What is known of the columns of a file whose rows are to be added: the table's own types. */
  public ColumnGuide guide(Owner.User owner, String table) {
    List<Column> columns = find(owner, table).columns();
    ColumnGuide guide =
        ColumnGuide.of(
            columns.stream()
                .map(column ->
                    new ColumnGuide.Entry(column.name(), column.type(), column.description()))
                .toList());
    return columns.stream()
        .filter(column -> column.type().base().isGeometry())
        .findFirst()
        .map(column -> guide.storing(column.storage()))
        .orElse(guide);
  }

  /** Adds rows of an open file, whose columns are some of the table's. Does not close it. */
  public UserTableMade append(
      Owner.User owner, String table, TableSource content, Progress progress) throws IOException {
    return changed(
        owner,
        table,
        true,
        (target, change) -> {
          LoadWatch watch = watch(change, content.header().columns().size(), progress);
          return writer(change).append(target, TableContent.of(content, watch));
        });
  }

  /** Adds rows that put themselves into the table. */
  public UserTableMade append(Owner.User owner, String table, TableContent content)
      throws IOException {
    return changed(owner, table, true, (target, change) -> writer(change).append(target, content));
  }

  /** The table of that name, as its owner sees it now. */
  public Table find(Owner.User owner, String table) {
    TableTarget target = OwnNames.parse(owner, table);
    catalog.changed(owner.name());
    return catalog.visibleTo(owner).schemasCalled(target.sqlSchema(), true).stream()
        .flatMap(schema -> schema.tables().stream())
        .filter(known -> known.sqlName().equals(target.sqlName()))
        .findFirst()
        .orElseThrow(
            () -> TapException.of(ErrorCode.NOT_FOUND, "you have no table " + target.name()));
  }

  /**
   * Drops a table.
   *
   * @param force also if it is shared; what an operator made of it in the database holds it in any
   *     case
   */
  public void drop(Owner.User owner, String table, boolean force) throws IOException {
    changed(
        owner,
        table,
        false,
        (target, change) -> {
          new UserTableChanges(change.client(), readerRole).drop(target);
          return target;
        });
  }

  /**
   * Gives a table or some of its columns new names.
   *
   * @param newName null to keep it
   * @param columns new names by the old ones
   * @return the table under its new name
   */
  public Table rename(
      Owner.User owner, String table, @Nullable String newName, Map<String, String> columns)
      throws IOException {
    TableTarget to = OwnNames.parse(owner, newName == null ? table : newName);
    changed(
        owner,
        table,
        false,
        (target, change) -> {
          editor(owner, target, change).rename(to, newName != null, columns);
          return target;
        });
    return find(owner, to.name().table());
  }

  /** Makes columns what the edits say; those not named stay as they are. */
  public void edit(Owner.User owner, String table, List<ColumnEdit> edits) throws IOException {
    changed(
        owner,
        table,
        true,
        (target, change) -> {
          editor(owner, target, change).edit(edits);
          return target;
        });
  }

  /** Says which columns hold the position in degrees, and indexes it. */
  public void radec(Owner.User owner, String table, String ra, String dec) throws IOException {
    changed(
        owner,
        table,
        true,
        (target, change) -> {
          editor(owner, target, change).radec(ra, dec);
          return target;
        });
  }

  /**
   * Indexes a column.
   *
   * @param unique whether its values must differ
   */
  public void index(Owner.User owner, String table, String column, boolean unique)
      throws IOException {
    changed(
        owner,
        table,
        true,
        (target, change) -> {
          editor(owner, target, change).index(column, unique);
          return target;
        });
  }

  /** Says what a table is; null for nothing. */
  public void describe(Owner.User owner, String table, @Nullable String description)
      throws IOException {
    changed(
        owner,
        table,
        false,
        (target, change) -> {
          new UserTableChanges(change.client(), readerRole).describe(target, description);
          change.requireCounts();
          return target;
        });
  }

  private UserTableWriter writer(Change change) {
    return new UserTableWriter(change.connection(), readerRole, INDEXED_AT_ONCE);
  }

  private TableEditor editor(Owner.User owner, TableTarget target, Change change) {
    Table table = find(owner, target.name().table());
    return new TableEditor(change, target, table, readerRole);
  }

  private LoadWatch watch(Change change, int columns, Progress progress) {
    if (columns > limits.columns()) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "a table may have %,d columns, and this one has %,d; leave some out"
              .formatted(limits.columns(), columns));
    }
    TableUse use = change.use();
    TableRoom.require(use, 1);
    return new LoadWatch(use, limits.rows(), progress);
  }

  private UserTableMade made(Owner.User owner, TableSpec spec, Step<UserTableMade> step)
      throws IOException {
    TableTarget target = OwnNames.parse(owner, spec.name());
    OwnTables.refuseTaken(client, target);
    schemas.ensure(owner);
    return run(
        owner,
        change -> {
          change.holdNew(target);
          UserTableMade made = step.take(target, change);
          change.commit(true);
          return made;
        });
  }

  private void told(UserTableMade made) {
    if (made.position().isPresent() && !made.indexed()) {
      due.release();
    }
  }

  private <T> T changed(Owner.User owner, String table, boolean grows, Step<T> step)
      throws IOException {
    TableTarget target = OwnNames.parse(owner, table);
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
    try {
      return new Change(place, source.getConnection(), owner, room);
    } catch (SQLException | RuntimeException failure) {
      place.close();
      throw failure;
    }
  }

  /** What is done with one table. */
  @FunctionalInterface
  private interface Step<T> {
    T take(TableTarget target, Change change) throws SQLException, IOException;
  }
}
