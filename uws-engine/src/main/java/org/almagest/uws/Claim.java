package org.almagest.uws;

/**
 * The right of one node to run a job, this once: whoever runs it says so with every change, and
 * nothing is changed when somebody else has been given the job since, or it was stopped.
 *
 * @param id of the job
 * @param attempt which start of it this is, from 1
 * @param node who runs it
 */
public record Claim(JobId id, int attempt, String node) {
  /** Names the attempt: one word of at most 60 characters. */
  public String label() {
    return "job " + id + "/" + attempt;
  }
}
