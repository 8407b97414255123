package org.almagest.server.tabletool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableFormat;
import org.almagest.formats.table.TableSource;
import org.almagest.formats.table.TooLargeException;
import org.almagest.schema.Column.Storage;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.settings.Settings;
import org.almagest.server.usertable.TableSpec;
import org.almagest.server.usertable.TableUse;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Makes tables of files, and adds the rows of files to tables. Thread-safe. */
@Component
class TableLoader {
  /** A packed file may be so many times larger once unpacked. */
  private static final long UNPACKED = 10;

  /** And as many times larger than what it becomes in the database. */
  private static final long WORDY = 10;

  /** Bytes that anybody may bring: there is always a head, however little is left. */
  private static final long LEAST = 1 << 20;

  private static final int CELL = 1 << 23;

  private final UserTables tables;
  private final Path scratch;
  private final ReadLimits limits;

  TableLoader(UserTables tables, Settings settings) {
    this.tables = tables;
    this.scratch = settings.scratch();
    this.limits =
        new ReadLimits(
            settings.tables().rows(),
            UNPACKED * settings.http().requestSize().toBytes(),
            settings.tables().columns(),
            CELL);
  }

  /** Where a table comes from, and what it is said to be. */
  record Content(Path file, Optional<TableFormat> format) {}

  /**
   * Makes a table.
   *
   * @param progress told how many rows are there
   * @throws TapException if it cannot be made, saying why
   */
  UserTableMade create(Owner.User owner, Destination to, Content content, Progress progress)
      throws IOException {
    TableSpec spec = spec(to);
    return read(
        owner,
        content,
        ColumnGuide.NONE.storing(Storage.PG_SPHERE),
        progress,
        source -> tables.create(owner, spec, source, progress));
  }

  /**
   * Adds rows to a table.
   *
   * @throws TapException if they do not go with it, saying why; none is there then
   */
  UserTableMade append(Owner.User owner, String table, Content content, Progress progress)
      throws IOException {
    return read(
        owner,
        content,
        tables.guide(owner, table),
        progress,
        source -> tables.append(owner, table, source, progress));
  }

  /**
   * Refuses what can be refused before a byte of the table is read.
   *
   * @throws TapException if no table can be made of that name
   */
  void check(Owner.User owner, Destination to) {
    tables.check(owner, spec(to));
  }

  private static TableSpec spec(Destination to) {
    return new TableSpec(to.name(), to.description().orElse(null));
  }

  /** What is done with an open table. */
  @FunctionalInterface
  private interface Use {
    UserTableMade of(TableSource source) throws IOException;
  }

  private UserTableMade read(
      Owner.User owner, Content content, ColumnGuide guide, Progress progress, Use use)
      throws IOException {
    try (TableSource source = new LateTable(() -> open(owner, content, guide, progress))) {
      return use.of(source);
    }
  }

  private TableSource open(
      Owner.User owner, Content content, ColumnGuide guide, Progress progress) {
    try {
      return TableFiles.open(
          content.file(), content.format(), guide, scratch, within(tables.use(owner)), progress);
    } catch (TooLargeException tooLarge) {
      throw refused(ErrorCode.TOO_LARGE, tooLarge, content);
    } catch (BadTableException damaged) {
      throw refused(ErrorCode.BAD_DATA, damaged, content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Nobody may bring much more than they may keep. */
  private ReadLimits within(TableUse use) {
    return use.limit() == 0
        ? limits
        : limits.ofBytes(LEAST + WORDY * Math.max(0, use.limit() - use.used()));
  }

  /** Where the file lies here is nobody's business. */
  private static TapException refused(ErrorCode code, BadTableException problem, Content content) {
    String message =
        String.valueOf(problem.getMessage())
            .replace(content.file().toString(), "the table")
            .replace(String.valueOf(content.file().getFileName()), "the table");
    return new TapException(new TapFailure.UserError(code, message), problem);
  }
}
