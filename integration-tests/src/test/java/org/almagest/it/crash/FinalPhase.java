package org.almagest.it.crash;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every accepted job ends, and as it must. */
final class FinalPhase {
  private FinalPhase() {}

  static List<String> violations(Errand errand, Evidence evidence) {
    if (errand.id().isEmpty()) {
      return List.of();
    }
    Optional<Event> last = errand.last();
    if (last.isEmpty()) {
      return List.of("lost: never seen");
    }
    return switch (last.get()) {
      case Event.Seen seen -> ofSeen(errand, seen, evidence).stream().toList();
      case Event.Gone _, Event.Accepted _, Event.Told _, Event.Fetched _, Event.Strange _ ->
          List.of();
    };
  }

  private static Optional<String> ofSeen(Errand errand, Event.Seen seen, Evidence evidence) {
    return switch (seen.phase()) {
      case COMPLETED ->
          errand.kind().fails() ? Optional.of("COMPLETED, but cannot") : Optional.empty();
      case ERROR -> errand.kind().fails() ? Optional.empty() : unexcused(errand, seen, evidence);
      case ABORTED ->
          errand.wasTold(Order.ABORT)
              ? Optional.empty()
              : Optional.of("ABORTED, and nobody asked for it");
      case PENDING, QUEUED, EXECUTING, HELD, SUSPENDED, UNKNOWN, ARCHIVED ->
          Optional.of("stuck: " + seen.phase() + " in the end");
    };
  }

  /** A job that can be done may only fail by what was killed, and says so. */
  private static Optional<String> unexcused(Errand errand, Event.Seen seen, Evidence evidence) {
    if (seen.excuse().filter(text -> !text.isBlank()).isEmpty()) {
      return Optional.of("ERROR for no transient reason");
    }
    Instant begin =
        errand.all(Event.Accepted.class).map(Event::from).findFirst().orElse(Instant.MIN);
    return evidence.disrupted(begin, seen.ended().orElse(seen.to()))
        ? Optional.empty()
        : Optional.of("ERROR, and nothing was killed: " + seen.excuse().orElse(""));
  }
}
