package org.almagest.uws;

import java.util.List;

/** How running a job ended. */
public sealed interface Ending {
  /** It ran to its end and its results are published. */
  record Completed(List<Result> results) implements Ending {
    public Completed {
      results = List.copyOf(results);
    }
  }

  /** It cannot be done: the job's fault, or the service's. */
  record Failed(JobError error) implements Ending {}

  /**
   * It broke off through no fault of its own (the database went away): it may be begun once more.
   */
  record Lost(String reason) implements Ending {}

  /** It was told to stop, and did. What becomes of the job is known to who told it. */
  record Stopped() implements Ending {}
}
