package org.almagest.server.async;

import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.QueuePlace;

/**
 * A job with what is known around it.
 *
 * @param job as it is now
 * @param place in the queue, if it waits
 * @param quota of its owner, where that is to be told
 */
public record JobReport(Job job, Optional<QueuePlace> place, Optional<Quota> quota) {
  /** The job alone. */
  public static JobReport of(Job job) {
    return new JobReport(job, Optional.empty(), Optional.empty());
  }

  /**
   * Room for an owner's results.
   *
   * @param used bytes
   * @param most bytes; 0 for no limit
   */
  public record Quota(long used, long most) {}
}
