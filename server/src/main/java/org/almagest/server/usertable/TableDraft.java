package org.almagest.server.usertable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.almagest.server.publish.UserTableCopy;
import org.almagest.server.publish.UserTableMade;
import org.jspecify.annotations.Nullable;

/**
 * A new table whose rows come one after the other: nothing of it is there until {@link #finish}
 * returns, and nothing is left if it is closed without. It holds a place and a connection from its
 * first rows on, so that it may be opened before they have been found. For one thread at a time.
 */
public final class TableDraft implements AutoCloseable {
  /** Messages of one row each would cost PostgreSQL's driver a look at the line each. */
  private static final int BATCH = 1 << 16;

  private final Opening opening;
  private final TableAudit.Of audit;
  private final Consumer<UserTableMade> afterwards;
  private final byte[] batch = new byte[BATCH];
  private int size;
  private @Nullable Begun begun;

  /** Begins it. */
  @FunctionalInterface
  interface Opening {
    Begun begin() throws IOException;
  }

  /**
   * A table that takes rows.
   *
   * @param change in which it is made
   */
  record Begun(Change change, UserTableCopy copy, LoadWatch watch) {}

  TableDraft(Opening opening, TableAudit.Of audit, Consumer<UserTableMade> afterwards) {
    this.opening = opening;
    this.audit = audit;
    this.afterwards = afterwards;
  }

  /**
   * Takes bytes as PostgreSQL sends them by {@code COPY ... TO STDOUT (FORMAT binary)}, in order;
   * they may be cut anywhere.
   *
   * @throws org.almagest.server.failure.TapException if the user has no room for more
   */
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (size + length > BATCH) {
      audit.watched(this::sendBatch);
    }
    if (length > BATCH) {
      audit.watched(() -> send(bytes, offset, length));
      return;
    }
    System.arraycopy(bytes, offset, batch, size, length);
    size += length;
  }

  /** Makes the table of what has come. */
  public UserTableMade finish() throws IOException {
    UserTableMade made =
        audit.told(() -> {
          sendBatch();
          return TableRefusals.told(this::made);
        });
    afterwards.accept(made);
    return made;
  }

  private UserTableMade made() throws SQLException, IOException {
    Begun table = begun();
    UserTableMade made = table.change().signed(table.copy().finish());
    table.watch().rows(made.rows());
    table.change().commit(true);
    return made;
  }

  private int sendBatch() throws IOException {
    int sent = send(batch, 0, size);
    size = 0;
    return sent;
  }

  private int send(byte[] bytes, int offset, int length) throws IOException {
    Begun table = begun();
    return TableRefusals.told(() -> {
      table.watch().sent(length);
      table.copy().write(bytes, offset, length);
      return length;
    });
  }

  private Begun begun() throws IOException {
    Begun table = begun == null ? opening.begin() : begun;
    begun = table;
    return table;
  }

  @Override
  public void close() {
    if (begun == null) {
      return;
    }
    try (Change _ = begun.change()) {
      begun.copy().cancel();
    } catch (SQLException alreadyGone) {
      LoadWatch.LOG.debug("a session was gone before its table was given up", alreadyGone);
    }
  }
}
