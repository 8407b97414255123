package org.almagest.uws;

import java.time.Duration;
import java.util.List;

/**
 * How jobs are run.
 *
 * @param node this node's name, unlike that of any other that runs or ran before
 * @param classes in the order in which a job goes through them; at least one
 * @param lease after this time without a sign of life a node counts as dead
 * @param ownerQueued jobs of one owner that may wait, for their turn or for PHASE=RUN
 * @param allQueued jobs that may wait in all
 * @param ownerBytes of results that one owner's jobs may take up; 0 for no limit
 * @param attempts how many times a job may be begun whose node dies under it
 */
public record EngineSettings(
    String node,
    List<JobClass> classes,
    Duration lease,
    int ownerQueued,
    int allQueued,
    long ownerBytes,
    int attempts) {
  public EngineSettings {
    classes = List.copyOf(classes);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("there must be a class of jobs");
    }
  }
}
