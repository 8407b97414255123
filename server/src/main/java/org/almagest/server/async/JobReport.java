package org.almagest.server.async;

import org.almagest.uws.Job;

/**
 * A job with what is known around it.
 *
 * @param job as it is now
 */
public record JobReport(Job job) {
  /** The job alone. */
  public static JobReport of(Job job) {
    return new JobReport(job);
  }
}
