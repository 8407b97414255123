package org.almagest.server.usertable;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column;
import org.almagest.schema.Table;
import org.almagest.server.account.Users;
import org.almagest.server.audit.AuditLog;
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
import org.almagest.uws.JobId;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
  private static final long INDEXED_AT_ONCE = 200_000;

  private final JdbcClient client;
  private final String readerRole;
  private final PublishedCatalog catalog;
  private final Settings.Tables limits;
  private final TableRoom room;
  private final TableAudit audit;
  private final Changes changes;
  private final Semaphore due = new Semaphore(0);

  /**
   * @param log absent where nothing is taken down
   */
  UserTables(
      Database database,
      PublishedCatalog catalog,
      Users users,
      Settings settings,
      ObjectProvider<AuditLog> log) {
    this.client = JdbcClient.create(database.tables());
    this.readerRole = database.readerRole();
    this.catalog = catalog;
    this.limits = settings.tables();
    this.room = new TableRoom(users, limits.ownerBytes().toBytes());
    this.audit = new TableAudit(log);
    this.changes = new Changes(database, catalog, room, audit, limits.loads());
  }

  /** Gets a permit whenever a position is to be indexed that no request waits for. */
  final Semaphore due() {
    return due;
  }

  /** Indexes the position of a table where that is due yet and there is room for it. */
  final void indexDue(Owner.User owner, String table) throws IOException {
    boolean fits =
        changes.changed(
            owner,
            OwnNames.parse(owner, table),
            false,
            (target, change) -> editor(owner, target, change).indexDue());
    LoadWatch.LOG.info(
        "the position of {} of {} {}",
        table,
        owner.name(),
        fits ? "is indexed" : "has no index: its owner has no room for it");
  }

  /** Leaves the position of a table without an index. */
  final void giveUpIndex(Owner.User owner, String table) throws IOException {
    changes.changed(
        owner,
        OwnNames.parse(owner, table),
        false,
        (target, change) -> {
          new UserTableChanges(change.client(), readerRole).notDue(target);
          return target;
        });
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
    TableTarget wanted = OwnNames.parse(owner, spec.name());
    OwnTables.refuseTaken(client, wanted);
    audit.watched(
        TableAudit.MADE,
        owner,
        wanted,
        () -> {
          TableRoom.require(use(owner), 1);
          return wanted;
        });
  }

  /** The table that a job has made, as it is called now; empty if none, or none any more. */
  public Optional<UserTableMade> madeBy(JobId job) {
    return OwnTables.madeBy(client, job);
  }

  /** Drops what a job has made that was stopped before it could say so. */
  public void undo(Owner.User owner, JobId job) throws IOException {
    Optional<UserTableMade> made = OwnTables.madeBy(client, job);
    if (made.isPresent() && !OwnTables.isWanted(client, job)) {
      drop(owner, made.get().table().table(), true);
    }
  }

  /** Makes a table of an open file. Does not close it. */
  public UserTableMade create(
      Owner.User owner, TableSpec spec, TableSource content, Progress progress) throws IOException {
    return made(
        owner,
        spec,
        (target, change) -> {
          LoadWatch watch = watch(change, content.header().columns().size(), progress);
          return writer(change)
              .create(target, spec.description(), TableContent.of(content, watch, watch::sent));
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
  public TableDraft draft(Owner.User owner, TableSpec spec, List<Column> columns) {
    TableTarget target = OwnNames.parse(owner, spec.name());
    refuseTooWide(columns.size());
    return changes.draft(
        owner,
        target,
        change -> {
          LoadWatch watch = watch(change, columns.size(), Progress.SILENT);
          return new TableDraft.Begun(
              change, writer(change).copy(target, spec.description(), columns), watch);
        },
        this::told);
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
        TableAudit.APPENDED,
        owner,
        table,
        true,
        (target, change) -> {
          LoadWatch watch = watch(change, content.header().columns().size(), progress);
          return writer(change).append(target, TableContent.of(content, watch, watch::sent));
        });
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
        TableAudit.DROPPED,
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
        TableAudit.CHANGED,
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
        TableAudit.CHANGED,
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
        TableAudit.CHANGED,
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
        TableAudit.CHANGED,
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
        TableAudit.CHANGED,
        owner,
        table,
        false,
        (target, change) -> {
          new UserTableChanges(change.client(), readerRole).describe(target, description);
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
    refuseTooWide(columns);
    TableUse use = change.use();
    TableRoom.require(use, 1);
    return new LoadWatch(use, limits.rows(), progress);
  }

  private void refuseTooWide(int columns) {
    if (columns > limits.columns()) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "a table may have %,d columns, and this one has %,d; leave some out"
              .formatted(limits.columns(), columns));
    }
  }

  private UserTableMade made(Owner.User owner, TableSpec spec, Changes.Step<UserTableMade> step)
      throws IOException {
    UserTableMade made = changes.make(owner, OwnNames.parse(owner, spec.name()), step);
    told(made);
    return made;
  }

  private void told(UserTableMade made) {
    if (made.position().isPresent() && !made.indexed()) {
      due.release();
    }
  }

  private <T> T changed(
      String action, Owner.User owner, String table, boolean grows, Changes.Step<T> step)
      throws IOException {
    return changes.change(action, owner, OwnNames.parse(owner, table), grows, step);
  }
}
