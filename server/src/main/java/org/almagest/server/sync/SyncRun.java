package org.almagest.server.sync;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.RequestedFormat;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.server.query.QueryRequest;
import org.almagest.uws.JobError;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;

/** A user's synchronous query on its way: what will be said of it afterwards. One thread. */
final class SyncRun {
  private static final JobError GONE =
      new JobError("the client closed the connection before the end of the result", false);

  private final Owner.User owner;
  private final Instant began;
  private long rows;
  private Phase phase = Phase.ABORTED;
  private Optional<JobError> error = Optional.of(GONE);
  private boolean kept = true;

  SyncRun(Owner.User owner, Instant began) {
    this.owner = owner;
    this.began = began;
  }

  /** The same query, whose rows are counted as they are written. */
  QueryRequest counted(QueryRequest query) {
    ResultFormat format = query.format().format();
    ResultFormat counting =
        new ResultFormat(
            format.mediaType(),
            format.contentType(),
            format.aliases(),
            format.ivoId(),
            format.kind(),
            format.extension(),
            (stream, scratch) -> new Counter(format.writer(stream, scratch)));
    return query.as(new RequestedFormat(counting, query.format().contentType()));
  }

  /** It was answered with rows that somebody else has counted. */
  void completed(long counted) {
    rows = counted;
    phase = Phase.COMPLETED;
    error = Optional.empty();
  }

  /** Nothing has been run, or it is recorded elsewhere. */
  void forget() {
    kept = false;
  }

  boolean isKept() {
    return kept;
  }

  void failed(String message) {
    phase = Phase.ERROR;
    error = Optional.of(new JobError(message, false));
  }

  /** The answer has been sent; whether it is whole, its writer knows. */
  void answered() {
    if (error.equals(Optional.of(GONE))) {
      completed(rows);
    }
  }

  Owner.User owner() {
    return owner;
  }

  Instant began() {
    return began;
  }

  Phase phase() {
    return phase;
  }

  Optional<JobError> error() {
    return error;
  }

  Progress progress() {
    return new Progress(rows, 0, -1, -1);
  }

  /** Counts rows and hears how it ends. */
  private final class Counter implements ResultWriter {
    private final ResultWriter writer;

    Counter(ResultWriter writer) {
      this.writer = writer;
    }

    @Override
    public void start(Header header) throws IOException {
      writer.start(header);
    }

    @Override
    public void row(Row row) throws IOException {
      writer.row(row);
      rows++;
    }

    @Override
    public void flush() throws IOException {
      writer.flush();
    }

    @Override
    public void end(Outcome outcome) throws IOException {
      writer.end(outcome);
      if (outcome instanceof Outcome.Failed broken) {
        failed(broken.message());
      }
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
