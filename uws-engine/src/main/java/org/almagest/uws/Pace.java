package org.almagest.uws;

import java.time.Duration;

/**
 * How often the engine looks by itself, and how patient it is.
 *
 * @param sweep for jobs to run, in case nobody told of them
 * @param tick for jobs that have had their time
 * @param reap for jobs of dead nodes and for expired ones, a little more at random
 * @param orphans for files that belong to no job
 * @param reread of a job that somebody waits on, in case nobody told of its change
 * @param grace that running jobs get to end by themselves when the node stops
 * @param stopping time to hand over those that did not
 */
record Pace(
    Duration sweep,
    Duration tick,
    Duration reap,
    Duration orphans,
    Duration reread,
    Duration grace,
    Duration stopping) {
  static final Pace NORMAL =
      new Pace(
          Duration.ofSeconds(1),
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          Duration.ofMinutes(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(3),
          Duration.ofSeconds(5));
}
