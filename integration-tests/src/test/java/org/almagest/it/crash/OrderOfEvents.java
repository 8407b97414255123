package org.almagest.it.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be seen of a job after what. */
final class OrderOfEvents {
  /** PostgreSQL and the clients have the clock of one machine; documents tell milliseconds. */
  private static final Duration CLOCK = Duration.ofMillis(50);

  private OrderOfEvents() {}

  static List<String> violations(Errand errand) {
    List<Event> events = errand.events();
    Set<String> found = new HashSet<>();
    for (Event later : events) {
      alone(later, events).ifPresent(found::add);
      for (Event earlier : events) {
        if (earlier.isBefore(later)) {
          after(earlier, later).ifPresent(found::add);
        }
      }
    }
    return new ArrayList<>(found);
  }

  private static Optional<String> alone(Event event, List<Event> all) {
    return switch (event) {
      case Event.Gone gone ->
          all.stream().noneMatch(each -> isDelete(each) && each.from().isBefore(gone.to()))
              ? Optional.of("lost: gone, and nobody deleted it")
              : Optional.empty();
      case Event.Accepted accepted ->
          all.stream()
              .filter(Event.Accepted.class::isInstance)
              .map(Event.Accepted.class::cast)
              .filter(other -> !other.id().equals(accepted.id()))
              .findFirst()
              .map(other -> "made twice, as " + accepted.id() + " too");
      case Event.Seen _, Event.Told _, Event.Fetched _, Event.Strange _ -> Optional.empty();
    };
  }

  private static boolean isDelete(Event event) {
    return event instanceof Event.Told told && told.order() == Order.DELETE;
  }

  private static Optional<String> after(Event earlier, Event later) {
    return later instanceof Event.Seen seen ? afterwards(earlier, seen) : Optional.empty();
  }

  private static Optional<String> afterwards(Event earlier, Event.Seen seen) {
    return switch (earlier) {
      case Event.Seen before ->
          before.phase().mayBecome(seen.phase())
              ? Optional.empty()
              : Optional.of(before.phase() + ", then " + seen.phase());
      case Event.Gone _ -> Optional.of("resurrected: gone, then " + seen.phase());
      case Event.Told told -> told.confirmed() ? afterOrder(told, seen) : Optional.empty();
      case Event.Accepted _, Event.Fetched _, Event.Strange _ -> Optional.empty();
    };
  }

  private static Optional<String> afterOrder(Event.Told told, Event.Seen seen) {
    return switch (told.order()) {
      case RUN ->
          seen.phase() == Phase.PENDING
              ? Optional.of("PENDING after RUN was confirmed")
              : Optional.empty();
      case ABORT -> afterAbort(told, seen);
      case DELETE -> Optional.of("resurrected: deleted, then " + seen.phase());
    };
  }

  private static Optional<String> afterAbort(Event.Told abort, Event.Seen seen) {
    if (!seen.phase().isFinal()) {
      return Optional.of(seen.phase() + " after ABORT was confirmed");
    }
    boolean endedLater =
        seen.ended().isEmpty() || seen.ended().get().isAfter(abort.to().plus(CLOCK));
    return seen.phase() != Phase.ABORTED && endedLater
        ? Optional.of("came to " + seen.phase() + " after ABORT was confirmed")
        : Optional.empty();
  }
}
