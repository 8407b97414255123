package org.almagest.it.crash;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement was at work for a job.
 *
 * @param id of the job
 * @param attempt of it
 * @param at when
 */
record Sighting(String id, int attempt, Instant at) {
  private static final Pattern LABEL = Pattern.compile("job ([0-9a-z]+)/(\\d+)");

  /** What the name of a session says. */
  static Optional<Sighting> of(String label, Instant at) {
    Matcher matcher = LABEL.matcher(label);
    return matcher.matches()
        ? Optional.of(new Sighting(matcher.group(1), Integer.parseInt(matcher.group(2)), at))
        : Optional.empty();
  }
}
