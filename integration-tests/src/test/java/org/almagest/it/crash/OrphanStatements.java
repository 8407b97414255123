package org.almagest.it.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PostgreSQL is not at work for a job that has ended, nor for an attempt that another has taken the
 * place of, but for a moment; a longer one if the node died that would have stopped the statement.
 */
record OrphanStatements(Evidence evidence) {
  static final Duration MOMENT = Duration.ofSeconds(2);

  /** Beyond the lease, until another node has noticed and acted. */
  static final Duration NOTICE = Duration.ofSeconds(5);

  List<String> violations() {
    Map<String, Instant> ends = ends();
    List<String> found = new ArrayList<>();
    for (Sighting sighting : evidence.sightings()) {
      Optional<Instant> over =
          Stream.concat(
                  Optional.ofNullable(ends.get(sighting.id())).stream(),
                  successor(sighting).stream())
              .min(Instant::compareTo);
      if (over.isPresent() && isTooLate(sighting.at(), over.get())) {
        found.add(
            "attempt %d of job %s is at work %d ms after it was over"
                .formatted(
                    sighting.attempt(),
                    sighting.id(),
                    Duration.between(over.get(), sighting.at()).toMillis()));
      }
    }
    return found;
  }

  /** By when, for all that clients know, each job had ended. */
  private Map<String, Instant> ends() {
    Map<String, Instant> ends = new HashMap<>();
    for (Errand errand : evidence.errands()) {
      errand.events().stream()
          .filter(OrphanStatements::isEnd)
          .map(Event::to)
          .min(Instant::compareTo)
          .ifPresent(end -> errand.id().ifPresent(id -> ends.put(id, end)));
    }
    return ends;
  }

  private static boolean isEnd(Event event) {
    return switch (event) {
      case Event.Told told -> told.confirmed() && told.order() != Order.RUN;
      case Event.Seen seen -> seen.phase().isFinal();
      case Event.Gone _ -> true;
      case Event.Accepted _, Event.Fetched _, Event.Strange _ -> false;
    };
  }

  /** When a later attempt of the same job was at work. */
  private Optional<Instant> successor(Sighting sighting) {
    return evidence.sightings().stream()
        .filter(other -> other.id().equals(sighting.id()))
        .filter(other -> other.attempt() > sighting.attempt())
        .map(Sighting::at)
        .min(Instant::compareTo);
  }

  private boolean isTooLate(Instant at, Instant over) {
    if (!at.isAfter(over.plus(MOMENT))) {
      return false;
    }
    return evidence.disruptions().stream()
        .filter(each -> each.touches(over.minus(evidence.lease()), at))
        .noneMatch(
            each -> at.isBefore(latest(each.from(), over).plus(evidence.lease()).plus(NOTICE)));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
