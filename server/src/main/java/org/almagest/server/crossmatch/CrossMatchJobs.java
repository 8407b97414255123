package org.almagest.server.crossmatch;

import org.almagest.server.http.TapParameters;
import org.almagest.server.work.Errands;
import org.almagest.server.work.JobKind;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Jobs whose query is a call of {@code crossmatch_positional}. Thread-safe. */
@Component
class CrossMatchJobs implements JobKind {
  private static final String QUERY = "QUERY";

  private final CrossMatch matching;
  private final Errands errands;

  CrossMatchJobs(CrossMatch matching, Errands errands) {
    this.matching = matching;
    this.errands = errands;
  }

  @Override
  public boolean takes(TapParameters parameters) {
    return parameters.first(QUERY).filter(CallReader::isCall).isPresent();
  }

  @Override
  public void check(Owner owner, TapParameters parameters) {
    matching.check(parameters.first(QUERY).orElseThrow(), owner);
  }

  /** Most are done in a second. */
  @Override
  public boolean answersSync() {
    return true;
  }

  @Override
  public Ending run(Job job, TapParameters parameters, Execution execution) {
    String query = parameters.first(QUERY).orElseThrow();
    return errands.run(
        job, parameters, execution, background -> matching.run(query, job.owner(), background));
  }
}
