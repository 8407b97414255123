package org.almagest.server.upload;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.schema.Schema;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;

/** The tables of one query, open; then in the session that it runs in. One thread. */
public final class UploadedTables implements AutoCloseable {
  private static final String MAY_WRITE = "SET TRANSACTION READ WRITE";
  private static final String MAY_NOT_WRITE = "SET TRANSACTION READ ONLY";

  private final UploadFolder folder;
  private final UploadBudget budget;
  private final List<UploadedTable> tables = new ArrayList<>();

  UploadedTables(UploadFolder folder, UploadBudget budget) {
    this.folder = folder;
    this.budget = budget;
  }

  void add(UploadedTable table) {
    tables.add(table);
  }

  int size() {
    return tables.size();
  }

  /** What the query sees of them, as far as it is known by now. */
  public Schema schema() {
    return new Schema(
        Uploads.SCHEMA, tables.stream().map(UploadedTable::table).toList(), null, null);
  }

  /**
   * Puts them into a session, for the length of a transaction that it begins; nothing can be
   * written in it afterwards.
   *
   * @param connection not in auto-commit mode, in no transaction; logged in as a role that may make
   *     temporary tables
   * @param use of the tables by the query
   * @throws TapException if a table is none, or too large
   * @throws UploadStoppedException if nobody wants them any more
   */
  public void load(Connection connection, UploadUse use) throws SQLException {
    execute(connection, MAY_WRITE);
    for (UploadedTable table : tables) {
      load(connection, table);
    }
    for (UploadedTable table : tables) {
      budget.goOn();
      if (use.wantsIndex(table.sql(), table.rows())) {
        index(connection, table);
      }
      execute(connection, "ANALYZE " + table.sql());
    }
    execute(connection, MAY_NOT_WRITE);
  }

  private void load(Connection connection, UploadedTable table) throws SQLException {
    budget.goOn();
    try {
      table.load(connection, budget.reading());
    } catch (IOException unreadable) {
      throw UploadFault.told(table.upload().name(), unreadable);
    }
    budget.addRows(table.rows());
  }

  private static void index(Connection connection, UploadedTable table) throws SQLException {
    Optional<SkyColumns> sky = SkyColumns.of(table.header());
    if (sky.isPresent()) {
      table.index(connection, sky.get());
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Deletes the files; what is in a session goes with its transaction. */
  @Override
  public void close() {
    try {
      for (UploadedTable table : tables) {
        table.close();
      }
    } catch (IOException failure) {
      throw TapException.of(ErrorCode.BAD_DATA, String.valueOf(failure.getMessage()));
    } finally {
      folder.close();
    }
  }
}
