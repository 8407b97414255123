package org.almagest.it.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** All errands of a run. Thread-safe. */
final class History {
  private final List<Errand> errands = new ArrayList<>();

  synchronized Errand begin(Kind kind) {
    Errand errand = new Errand(kind);
    errands.add(errand);
    return errand;
  }

  synchronized List<Errand> errands() {
    return List.copyOf(errands);
  }

  /** Any that was accepted; the later ones are more often chosen, as more happens to them. */
  Optional<Errand> any(RandomGenerator chance) {
    List<Errand> accepted = errands().stream().filter(each -> each.id().isPresent()).toList();
    if (accepted.isEmpty()) {
      return Optional.empty();
    }
    int size = accepted.size();
    int recent = Math.min(size, 30);
    int chosen =
        chance.nextInt(4) == 0 ? chance.nextInt(size) : size - recent + chance.nextInt(recent);
    return Optional.of(accepted.get(chosen));
  }
}
