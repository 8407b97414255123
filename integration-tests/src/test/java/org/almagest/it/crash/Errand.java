package org.almagest.it.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One job as its client means it, and all that was done and seen. Thread-safe. */
final class Errand {
  private final String key;
  private final Kind kind;
  private final Instant begun = Instant.now();
  private final List<Event> events = new ArrayList<>();
  private boolean doubtful;

  Errand(Kind kind) {
    this.key = UUID.randomUUID().toString();
    this.kind = kind;
  }

  /** The idempotency key of the request that makes the job. */
  String key() {
    return key;
  }

  Kind kind() {
    return kind;
  }

  /** When the client thought of it. */
  Instant begun() {
    return begun;
  }

  synchronized void add(Event event) {
    events.add(event);
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  <T extends Event> Stream<T> all(Class<T> type) {
    return events().stream().filter(type::isInstance).map(type::cast);
  }

  /** The job's name; empty as long as the service has not accepted it. */
  Optional<String> id() {
    return all(Event.Accepted.class).map(Event.Accepted::id).findFirst();
  }

  boolean wasTold(Order order) {
    return all(Event.Told.class).anyMatch(told -> told.order() == order);
  }

  boolean wasConfirmed(Order order) {
    return all(Event.Told.class).anyMatch(told -> told.order() == order && told.confirmed());
  }

  /** The last that was seen of it. */
  Optional<Event> last() {
    return events().stream()
        .filter(event -> event instanceof Event.Seen || event instanceof Event.Gone)
        .reduce((_, later) -> later);
  }

  /** The phase that was seen last; empty if the job is gone, or was never seen. */
  Optional<Phase> phase() {
    return last()
        .filter(Event.Seen.class::isInstance)
        .map(Event.Seen.class::cast)
        .map(Event.Seen::phase);
  }

  /**
   * A request that makes the job was sent and not answered: some node may still carry it out, and
   * would make the job anew if it were deleted meanwhile.
   */
  synchronized void doubt() {
    doubtful = true;
  }

  synchronized boolean isDoubtful() {
    return doubtful;
  }

  @Override
  public String toString() {
    return "%s job %s".formatted(kind, id().orElse("(never accepted)"));
  }
}
