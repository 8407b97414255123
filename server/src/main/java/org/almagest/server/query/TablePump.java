package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/**
 * Moves rows from the database to where they become a table, without looking at them. PostgreSQL
 * sends each row in a message of its own, which makes counting free.
 *
 * @param rows of the query
 * @param sink where they go
 * @param most rows that the table may have
 * @param progress told every few rows how many have gone
 */
record TablePump(RowSource rows, TableSink sink, long most, LongConsumer progress) {
  private static final int TELL_EVERY = 1 << 10;

  /**
   * From the first row to the last.
   *
   * @return how many there were; more than {@link #most} if they were too many, and then not all of
   *     them have gone
   */
  long run() throws IOException, SQLException {
    long messages = 0;
    byte[] message = rows.message();
    while (message != null && messages <= most + 1) {
      sink.rows(message);
      if (++messages % TELL_EVERY == 0) {
        progress.accept(messages);
      }
      message = rows.message();
    }
    long count = message == null ? rows.count() : messages;
    progress.accept(Math.min(count, most));
    return count;
  }
}
