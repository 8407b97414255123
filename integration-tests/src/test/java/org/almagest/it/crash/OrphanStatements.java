package org.almagest.it.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * PostgreSQL is not at work for a job that has ended, nor for an attempt that another has taken the
 * place of, but for a moment; a longer one if the node died that would have stopped the statement.
 */
record OrphanStatements(Evidence evidence) {
  private static final NavigableMap<Integer, Instant> NONE =
      Collections.unmodifiableNavigableMap(new TreeMap<>());

  static final Duration MOMENT = Duration.ofSeconds(2);

  /** Beyond the lease, until another node has noticed and acted. */
  static final Duration NOTICE = Duration.ofSeconds(5);

  List<String> violations() {
    Map<String, Instant> ends = ends();
    Map<String, NavigableMap<Integer, Instant>> begins = begins();
    List<String> found = new ArrayList<>();
    for (Sighting sighting : evidence.sightings()) {
      Stream<Instant> successors =
          begins
              .getOrDefault(sighting.id(), NONE)
              .tailMap(sighting.attempt(), false)
              .values()
              .stream();
      Stream.concat(Optional.ofNullable(ends.get(sighting.id())).stream(), successors)
          .min(Instant::compareTo)
          .filter(over -> isTooLate(sighting.at(), over))
          .ifPresent(over -> found.add(violation(sighting, over)));
    }
    return found;
  }

  private static String violation(Sighting sighting, Instant over) {
    return "attempt %d of job %s is at work %d ms after it was over"
        .formatted(
            sighting.attempt(), sighting.id(), Duration.between(over, sighting.at()).toMillis());
  }

  /** When each attempt of each job was seen at work first. */
  private Map<String, NavigableMap<Integer, Instant>> begins() {
    Map<String, NavigableMap<Integer, Instant>> begins = new HashMap<>();
    for (Sighting sighting : evidence.sightings()) {
      begins
          .computeIfAbsent(sighting.id(), _ -> new TreeMap<>())
          .merge(
              sighting.attempt(), sighting.at(), (one, other) -> one.isBefore(other) ? one : other);
    }
    return begins;
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
