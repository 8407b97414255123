package org.almagest.server.work;

import org.almagest.server.http.TapParameters;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.almagest.uws.Owner;

/** One sort of work that jobs do, told by their parameters. Thread-safe. */
public interface JobKind {
  /** Whether a job of these parameters is of this kind; the first that says so runs it. */
  boolean takes(TapParameters parameters);

  /**
   * Looks, before there is a job, at what would fail for certain; by default at nothing.
   *
   * @param owner whose the job would be
   * @throws org.almagest.server.failure.TapException if there is no point in a job
   */
  default void check(Owner owner, TapParameters parameters) {}

  /**
   * Whether a synchronous request may be answered by such a job; by default not, and the request is
   * taken for a query.
   */
  default boolean answersSync() {
    return false;
  }

  /**
   * Runs the job to its end, in a thread of its own. It never throws: what goes wrong is an {@link
   * Ending}.
   */
  Ending run(Job job, TapParameters parameters, Execution execution);
}
