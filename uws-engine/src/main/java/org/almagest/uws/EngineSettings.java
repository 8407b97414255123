package org.almagest.uws;

import java.time.Duration;
import java.util.List;

/**
 * How jobs are run.
 *
 * @param node this node's name, unlike that of any other that runs or ran before
 * @param classes in the order in which a job goes through them; at least one
 * @param lease after this time without a sign of life a node counts as dead
 * @param owners what the jobs of one owner may take up
 * @param allQueued jobs that may wait in all
 * @param attempts how many times a job may be begun whose node dies under it
 */
public record EngineSettings(
    String node,
    List<JobClass> classes,
    Duration lease,
    OwnerLimits owners,
    int allQueued,
    int attempts) {
  public EngineSettings {
    classes = List.copyOf(classes);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("there must be a class of jobs");
    }
  }
}
