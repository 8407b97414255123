package org.almagest.it.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that is known of a run.
 *
 * @param errands with what their clients saw, to the end
 * @param sightings of statements at work
 * @param disruptions in the order in which they were made
 * @param expected what the results must be
 * @param lease how long a node may be silent
 */
record Evidence(
    List<Errand> errands,
    List<Sighting> sightings,
    List<Disruption> disruptions,
    Map<Kind, Content> expected,
    Duration lease) {
  /** Whether anything was wrong with the machines between two moments. */
  boolean disrupted(Instant begin, Instant end) {
    return disruptions.stream().anyMatch(each -> each.touches(begin, end));
  }
}
