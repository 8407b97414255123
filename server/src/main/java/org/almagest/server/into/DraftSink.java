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
  /** Messages of one row each would cost PostgreSQL's driver a look at the line each. */
  private static final int BATCH = 1 << 16;

  private final UserTables tables;
  private final Owner.User owner;
  private final TableSpec spec;
  private final byte[] batch = new byte[BATCH];
  private int size;
  private @Nullable TableDraft draft;

  DraftSink(UserTables tables, Owner.User owner, TableSpec spec) {
    this.tables = tables;
    this.owner = owner;
    this.spec = spec;
  }

  @Override
  public void begin(List<OutputColumn> columns) throws IOException {
    draft = tables.draft(owner, spec, ResultColumns.of(columns));
  }

  @Override
  public void rows(byte[] message) throws IOException {
    if (size + message.length > BATCH) {
      send();
    }
    if (message.length > BATCH) {
      begun().write(message, 0, message.length);
      return;
    }
    System.arraycopy(message, 0, batch, size, message.length);
    size += message.length;
  }

  /** All rows have come. */
  UserTableMade finish() throws IOException {
    send();
    return begun().finish();
  }

  private void send() throws IOException {
    if (size > 0) {
      begun().write(batch, 0, size);
      size = 0;
    }
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
