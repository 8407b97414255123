package org.almagest.uws;

/**
 * How far a job has come.
 *
 * @param rows written so far
 * @param bytes written so far
 * @param estimatedRows rows of the whole result as PostgreSQL's planner expects them; -1 as long as
 *     it has not been asked
 * @param estimatedCost of the whole query, in the planner's unit; -1 as long as it has not been
 *     asked
 */
public record Progress(long rows, long bytes, double estimatedRows, double estimatedCost) {
  public static final Progress NONE = new Progress(0, 0, -1, -1);
}
