package org.almagest.uws;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The classes of jobs on this node, in the order in which a job goes through them. */
record Lanes(List<Lane> all) {
  Lanes {
    all = List.copyOf(all);
  }

  static Lanes of(EngineSettings settings) {
    return new Lanes(settings.classes().stream().map(Lane::new).toList());
  }

  Lane first() {
    return all.getFirst();
  }

  Optional<Lane> named(String name) {
    return all.stream().filter(lane -> lane.name().equals(name)).findFirst();
  }

  /** Where a job goes on that has been too long in {@code lane}. */
  Optional<Lane> after(Lane lane) {
    int next = all.indexOf(lane) + 1;
    return next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
  }

  /** The longest that any job may run. */
  Duration longest() {
    return all.getLast().jobClass().budget();
  }

  /** How long a job may run that is to run {@code asked}; zero asks for as long as possible. */
  Duration clamp(Duration asked) {
    boolean within = asked.isPositive() && asked.compareTo(longest()) <= 0;
    return within ? asked : longest();
  }

  void ringAll() {
    all.forEach(Lane::ring);
  }
}
