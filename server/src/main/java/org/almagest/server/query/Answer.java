package org.almagest.server.query;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Scratch;
import org.almagest.formats.UnwritableValueException;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;

/**
 * The result of one query on its way from the rows to the target. One thread.
 *
 * @param request what was asked for
 * @param header of the result
 * @param target where it goes
 * @param watch looks after the query
 * @param delivery how it goes
 * @param limit time that the query may take, for the message
 * @param scratch room for formats that need it
 */
record Answer(
    QueryRequest request,
    Header header,
    LateTarget target,
    Watch watch,
    Delivery delivery,
    Duration limit,
    Scratch scratch) {
  /** For MAXREC=0. */
  void writeHeaderAlone() throws IOException {
    Outcome outcome = new Outcome.Overflow(0, request.maxRec().message());
    try (ResultWriter writer = writer()) {
      writer.start(header);
      target.ends(outcome);
      writer.end(outcome);
    }
    target.finish(outcome);
  }

  /** All of it, to the end or the limit. */
  void write(RowSource rows) throws IOException, SQLException {
    boolean any = rows.next();
    Outcome outcome;
    try (ResultWriter writer = writer()) {
      writer.start(header);
      outcome = any ? pumped(rows, writer) : new Outcome.Complete();
      target.ends(outcome);
      writer.end(outcome);
    }
    if (outcome instanceof Outcome.Failed failed
        && request.format().format().kind() != ResultFormat.Kind.VOTABLE) {
      throw new BrokenResultException(failed.message());
    }
    target.finish(outcome);
  }

  /** A failure after the first byte can only be told in the result itself, to who reads it. */
  private Outcome pumped(RowSource rows, ResultWriter writer) throws IOException {
    try {
      return new RowPump(rows, writer, target, request.maxRec(), delivery).run();
    } catch (SQLException | UnwritableValueException broken) {
      TapFailure failure = QueryFailures.of(broken, watch, limit);
      if (!target.isOpen() || !delivery.isLive()) {
        throw new TapException(failure, broken);
      }
      return new Outcome.Failed(failure.message());
    }
  }

  private ResultWriter writer() {
    return request.format().format().writer(target, scratch);
  }
}
