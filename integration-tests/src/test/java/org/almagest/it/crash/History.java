package org.almagest.it.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** All errands of a run. Thread-safe. */
final class History {
  private static final int RECENT = 30;

  private final List<Errand> errands = new ArrayList<>();
  private int swept;

  synchronized Errand begin(Kind kind) {
    Errand errand = new Errand(kind);
    errands.add(errand);
    return errand;
  }

  synchronized List<Errand> errands() {
    return List.copyOf(errands);
  }

  /** Any; the later ones are more often chosen, as more happens to them. */
  synchronized Optional<Errand> any(RandomGenerator chance) {
    if (errands.isEmpty()) {
      return Optional.empty();
    }
    int size = errands.size();
    int from = chance.nextInt(4) == 0 ? 0 : Math.max(0, size - RECENT);
    return Optional.of(errands.get(from + chance.nextInt(size - from)));
  }

  /** The oldest that was begun before {@code time}; each only once. */
  synchronized Optional<Errand> nextBefore(Instant time) {
    if (swept < errands.size() && errands.get(swept).begun().isBefore(time)) {
      return Optional.of(errands.get(swept++));
    }
    return Optional.empty();
  }
}
