package org.almagest.server.work;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.almagest.formats.RequestedFormat;
import org.almagest.formats.Scratch;
import org.almagest.server.http.TapParameters;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.query.StoppedException;
import org.almagest.server.results.ResultStore;
import org.almagest.server.usertable.ChangeOrigin;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.almagest.uws.Owner;
import org.almagest.uws.Result;
import org.springframework.stereotype.Component;

/**
 * Runs jobs that are errands: what goes wrong becomes the job's ending, what went right becomes its
 * one small result, in the format that the job asks for. Thread-safe.
 */
@Component
public class Errands {
  private final ResultStore store;
  private final OwnerSpace space;
  private final Scratch scratch;
  private final UserTables tables;

  Errands(ResultStore store, OwnerSpace space, Scratch scratch, UserTables tables) {
    this.store = store;
    this.space = space;
    this.scratch = scratch;
    this.tables = tables;
  }

  /** Does the errand to its end; never throws. */
  public Ending run(Job job, TapParameters parameters, Execution execution, Errand errand) {
    RunProgress progress = new RunProgress(execution);
    try {
      RequestedFormat format = QueryRequest.format(parameters);
      Summary summary = done(job, execution, progress, errand);
      if (execution.isStopped()) {
        undo(job);
        return new Ending.Stopped();
      }
      ResultForm form = ResultForm.of(job, execution.claim(), parameters, format);
      return new Ending.Completed(List.of(result(job, form, format, summary, progress)));
    } catch (StoppedException stopped) {
      return new Ending.Stopped();
    } catch (IOException | RuntimeException problem) {
      return execution.isStopped() ? new Ending.Stopped() : Breakdown.ending(problem);
    }
  }

  /** A table that an earlier attempt made before its node died is what this one would make. */
  private Summary done(Job job, Execution execution, RunProgress progress, Errand errand)
      throws IOException {
    Optional<UserTableMade> made =
        execution.claim().attempt() > 1 ? tables.madeBy(job.id()) : Optional.empty();
    if (made.isPresent()) {
      progress.rows(made.get().rows());
      return Summary.of("table_name", made.get().table().adql(), "rows", made.get().rows());
    }
    return new ChangeOrigin.OfJob(execution.claim()).hold(() -> errand.run(progress));
  }

  /** A job that was stopped leaves no table, however late that was. */
  private void undo(Job job) throws IOException {
    if (job.owner() instanceof Owner.User owner) {
      tables.undo(owner, job.id());
    }
  }

  /** The size that a client sees while it runs is not that of this file. */
  private Result result(
      Job job, ResultForm form, RequestedFormat format, Summary summary, RunProgress progress)
      throws IOException {
    try (ResultFile file = new ResultFile(store, job, form, space.of(job.owner()), progress)) {
      summary.write(format.format(), scratch, file);
      return file.result(summary.size());
    }
  }
}
