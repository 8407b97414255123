package org.almagest.server.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.almagest.formats.Outcome;
import org.almagest.server.query.ResultStart;
import org.almagest.server.query.ResultTarget;
import org.almagest.server.results.ResultStore;
import org.almagest.uws.Job;
import org.almagest.uws.Result;
import org.jspecify.annotations.Nullable;

/** A job's result being written; published at its end, gone if there is none. One thread. */
final class ResultFile implements ResultTarget, AutoCloseable {
  private static final String ID = "result";

  private final ResultStore store;
  private final Job job;
  private final ResultForm form;
  private final OwnerSpace.Share share;
  private final RunProgress progress;
  private ResultStore.@Nullable Draft draft;
  private @Nullable OutputStream packing;
  private ResultStore.@Nullable Stored stored;
  private Optional<String> note = Optional.empty();

  ResultFile(
      ResultStore store, Job job, ResultForm form, OwnerSpace.Share share, RunProgress progress) {
    this.store = store;
    this.job = job;
    this.form = form;
    this.share = share;
    this.progress = progress;
  }

  @Override
  public OutputStream open(ResultStart start) throws IOException {
    ResultStore.Draft begun = store.begin(job.id(), form.file());
    draft = begun;
    OutputStream packed = form.coding().pack(new Metered(begun.stream(), share, progress));
    packing = packed;
    return packed;
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    Objects.requireNonNull(packing).close();
    stored = Objects.requireNonNull(draft).publish();
    if (outcome instanceof Outcome.Overflow overflow) {
      note = Optional.of(overflow.message());
    }
  }

  /** What has been published. */
  Result result(long rows) {
    ResultStore.Stored published = Objects.requireNonNull(stored);
    return new Result(
        ID,
        published.file(),
        form.contentType(),
        form.coding().token(),
        form.attachment(),
        published.size(),
        OptionalLong.of(rows),
        published.sha256(),
        published.written(),
        note);
  }

  @Override
  public void close() {
    if (draft != null) {
      draft.close();
    }
  }
}
