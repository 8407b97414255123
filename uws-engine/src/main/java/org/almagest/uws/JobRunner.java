package org.almagest.uws;

/** What running a job means; the engine knows nothing of it. Thread-safe. */
@FunctionalInterface
public interface JobRunner {
  /**
   * Runs {@code job} to its end, in a thread of its own. What it wrote and did not publish is gone
   * when it returns. It never throws: what goes wrong is an {@link Ending}.
   */
  Ending run(Job job, Execution execution);
}
