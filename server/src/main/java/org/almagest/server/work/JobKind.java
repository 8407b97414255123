package org.almagest.server.work;

import org.almagest.server.http.TapParameters;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;

/** One sort of work that jobs do, told by their parameters. Thread-safe. */
public interface JobKind {
  /** Whether a job of these parameters is of this kind; the first that says so runs it. */
  boolean takes(TapParameters parameters);

  /**
   * Runs the job to its end, in a thread of its own. It never throws: what goes wrong is an {@link
   * Ending}.
   */
  Ending run(Job job, TapParameters parameters, Execution execution);
}
