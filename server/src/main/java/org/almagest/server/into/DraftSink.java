package org.almagest.server.into;

import java.io.IOException;
import java.util.List;
import org.almagest.schema.OutputColumn;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.query.TableSink;
import org.almagest.server.usertable.TableDraft;
import org.almagest.server.usertable.TableSpec;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;

/** Puts a result into a new table of a user's; gone if it is closed before its end. One thread. */
final class DraftSink implements TableSink, AutoCloseable {
  private final UserTables tables;
  private final Owner.User owner;
  private final TableSpec spec;
  private @Nullable TableDraft draft;

  DraftSink(UserTables tables, Owner.User owner, TableSpec spec) {
    this.tables = tables;
    this.owner = owner;
    this.spec = spec;
  }

  @Override
  public void begin(List<OutputColumn> columns) {
    draft = tables.draft(owner, spec, ResultColumns.of(columns));
  }

  @Override
  public void rows(byte[] message) throws IOException {
    begun().write(message, 0, message.length);
  }

  /** All rows have come. */
  UserTableMade finish() throws IOException {
    return begun().finish();
  }

  private TableDraft begun() {
    TableDraft begun = draft;
    if (begun == null) {
      throw new IllegalStateException("rows come before the columns are known");
    }
    return begun;
  }

  @Override
  public void close() {
    if (draft != null) {
      draft.close();
    }
  }
}
