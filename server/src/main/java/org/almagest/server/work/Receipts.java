package org.almagest.server.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.almagest.formats.RequestedFormat;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Scratch;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.query.StoppedException;
import org.almagest.server.results.ResultStore;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.almagest.uws.Result;
import org.springframework.stereotype.Component;

/** Ends jobs that are no queries. Thread-safe. */
@Component
public class Receipts {
  private static final String ID = "result";

  private final ResultStore store;
  private final Scratch scratch;

  Receipts(ResultStore store, Scratch scratch) {
    this.store = store;
    this.scratch = scratch;
  }

  /** What such a job does. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does it, and tells what it has done.
     *
     * @throws StoppedException if it was stopped
     */
    Receipt run() throws IOException;
  }

  /**
   * Runs {@code task} to its end. Its receipt becomes the job's result, in the format that {@code
   * parameters} ask for; what it throws becomes the job's error, in the words of a request's.
   */
  public Ending run(Job job, TapParameters parameters, Execution execution, Task task) {
    try {
      return new Ending.Completed(List.of(kept(task.run(), job, parameters, execution)));
    } catch (StoppedException stopped) {
      return new Ending.Stopped();
    } catch (IOException | RuntimeException problem) {
      return execution.isStopped() ? new Ending.Stopped() : Breakdown.ending(problem);
    }
  }

  private Result kept(Receipt receipt, Job job, TapParameters parameters, Execution execution)
      throws IOException {
    RequestedFormat format = QueryRequest.format(parameters);
    ResultForm form = ResultForm.of(job, execution.claim(), parameters, format);
    byte[] written = written(receipt, format, form);
    try (ResultStore.Draft draft = store.begin(job.id(), form.file())) {
      draft.stream().write(written);
      return result(draft.publish(), form);
    }
  }

  private byte[] written(Receipt receipt, RequestedFormat format, ResultForm form)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = form.coding().pack(bytes);
        ResultWriter writer = format.format().writer(packed, scratch)) {
      receipt.write(writer);
    }
    return bytes.toByteArray();
  }

  private static Result result(ResultStore.Stored stored, ResultForm form) {
    return new Result(
        ID,
        stored.file(),
        form.contentType(),
        form.coding().token(),
        form.attachment(),
        stored.size(),
        OptionalLong.of(1),
        stored.sha256(),
        stored.written(),
        Optional.empty());
  }
}
