package org.almagest.server.work;

import java.io.IOException;
import java.util.List;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.QueryLimits;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.query.QueryService;
import org.almagest.server.query.StoppedException;
import org.almagest.server.results.ResultStore;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.KeptAttachments;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.almagest.uws.Result;

/** Runs a job's query and keeps its result as a file. Thread-safe. */
final class QueryRunner implements JobKind {
  private final QueryService queries;
  private final ResultStore store;
  private final OwnerSpace space;
  private final QueryLimits limits;

  QueryRunner(QueryService queries, ResultStore store, OwnerSpace space, Settings settings) {
    this.queries = queries;
    this.store = store;
    this.space = space;
    this.limits = QueryLimits.ofJobs(settings);
  }

  @Override
  public boolean takes(TapParameters parameters) {
    return true;
  }

  @Override
  public Ending run(Job job, TapParameters parameters, Execution execution) {
    try {
      return new Ending.Completed(List.of(result(job, parameters, execution)));
    } catch (StoppedException stopped) {
      return new Ending.Stopped();
    } catch (IOException | RuntimeException problem) {
      return execution.isStopped() ? new Ending.Stopped() : Breakdown.ending(problem);
    }
  }

  /** The parameters are read as those of a synchronous query, and refused in the same words. */
  private Result result(Job job, TapParameters parameters, Execution execution) throws IOException {
    QueryRequest request =
        QueryRequest.of(parameters, limits).with(new KeptAttachments(store, job));
    ResultForm form = ResultForm.of(job, execution.claim(), parameters, request.format());
    RunProgress progress = new RunProgress(execution);
    try (ResultFile file = new ResultFile(store, job, form, space.of(job.owner()), progress)) {
      queries.runFor(request, job.owner(), progress, file);
      return file.result(progress.rows());
    }
  }
}
