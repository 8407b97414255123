package org.almagest.server.usertable;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.almagest.server.publish.UserTableCopy;
import org.almagest.server.publish.UserTableMade;

/**
 * A new table whose rows come one after the other: nothing of it is there until {@link #finish}
 * returns, and nothing is left if it is closed without. Holds a place and a connection. For one
 * thread at a time.
 */
public final class TableDraft implements AutoCloseable {
  private final Change change;
  private final UserTableCopy copy;
  private final LoadWatch watch;
  private final Consumer<UserTableMade> afterwards;

  TableDraft(
      Change change, UserTableCopy copy, LoadWatch watch, Consumer<UserTableMade> afterwards) {
    this.change = change;
    this.copy = copy;
    this.watch = watch;
    this.afterwards = afterwards;
  }

  /**
   * Takes bytes as PostgreSQL sends them by {@code COPY ... TO STDOUT (FORMAT binary)}, in order;
   * they may be cut anywhere.
   *
   * @throws org.almagest.server.failure.TapException if the user has no room for more
   */
  public void write(byte[] bytes, int offset, int length) throws IOException {
    watch.sent(length);
    TableRefusals.told(() -> {
      copy.write(bytes, offset, length);
      return length;
    });
  }

  /** Makes the table of what has come. */
  public UserTableMade finish() throws IOException {
    UserTableMade made =
        TableRefusals.told(() -> {
          UserTableMade done = copy.finish();
          watch.rows(done.rows());
          change.commit(true);
          return done;
        });
    afterwards.accept(made);
    return made;
  }

  @Override
  public void close() {
    try (change) {
      copy.cancel();
    } catch (SQLException alreadyGone) {
      LoadWatch.LOG.debug("a session was gone before its table was given up", alreadyGone);
    }
  }
}
