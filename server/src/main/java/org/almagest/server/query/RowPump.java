package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.UnwritableValueException;

/** Moves rows from the database to the writer, and finds out how it ended. */
final class RowPump {
  private static final long FLUSH_NANOS = 250_000_000;
  private static final int LOOK_AT_CLOCK = 64;

  private final RowSource rows;
  private final ResultWriter writer;
  private final LateTarget target;
  private final MaxRec maxRec;
  private final Delivery delivery;
  private long lastFlush;

  RowPump(
      RowSource rows, ResultWriter writer, LateTarget target, MaxRec maxRec, Delivery delivery) {
    this.rows = rows;
    this.writer = writer;
    this.target = target;
    this.maxRec = maxRec;
    this.delivery = delivery;
  }

  /**
   * From the row that the source stands on to the end or the limit.
   *
   * @throws SQLException if the database fails half-way
   * @throws UnwritableValueException if a value does not fit its column
   */
  Outcome run() throws IOException, SQLException {
    long written = 0;
    do {
      if (written == maxRec.rows()) {
        return overflow(written);
      }
      writer.row(rows.row());
      flushNowAndThen(written++);
    } while (rows.next());
    delivery.rows().accept(written);
    return new Outcome.Complete();
  }

  /** The row too many is the last one: reading to the end is quicker than cancelling. */
  private Outcome overflow(long written) throws SQLException {
    delivery.rows().accept(written);
    while (rows.next()) {
      // Nothing to keep.
    }
    return new Outcome.Overflow(written, maxRec.message());
  }

  /**
   * The first rows leave as soon as no more are there at once; a slow query's rows do not wait for
   * the buffer to fill. A file has time.
   */
  private void flushNowAndThen(long before) throws IOException, SQLException {
    boolean looks = before % LOOK_AT_CLOCK == 0;
    if (looks) {
      delivery.rows().accept(before);
    }
    if (!delivery.isLive()) {
      return;
    }
    if (!target.isOpen()) {
      flushBeforeWaiting();
    } else if (looks && System.nanoTime() - lastFlush > FLUSH_NANOS) {
      writer.flush();
      lastFlush = System.nanoTime();
    }
  }

  private void flushBeforeWaiting() throws IOException, SQLException {
    if (rows.mustWait()) {
      writer.flush();
      lastFlush = System.nanoTime();
    }
  }
}
