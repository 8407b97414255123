package org.almagest.server.tapplus;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who listens: so many of one caller and no more, and all are let go as soon as the server begins
 * to stop, for it waits for open requests. Thread-safe.
 */
@Component
class Listeners {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final int most;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<Inbox> open = new HashSet<>();
  private boolean stopping;

  Listeners(Settings settings) {
    this.most = settings.jobs().listeners();
  }

  /**
   * Lets one more in, to be closed when it has gone.
   *
   * @throws TapException if the caller has as many as one may have
   */
  synchronized Place enter(Owner caller, Inbox inbox) {
    if (stopping) {
      throw overload(ErrorCode.UNAVAILABLE, "the server is stopping");
    }
    if (counts.getOrDefault(caller.key(), 0) >= most) {
      throw overload(
          ErrorCode.TOO_MANY,
          "%d streams of events are open, as many as one caller may have; close one"
              .formatted(most));
    }
    counts.merge(caller.key(), 1, Integer::sum);
    open.add(inbox);
    return () -> leave(caller, inbox);
  }

  private static TapException overload(ErrorCode code, String message) {
    return new TapException(new TapFailure.Overload(code, message, SOON), null);
  }

  private synchronized void leave(Owner caller, Inbox inbox) {
    open.remove(inbox);
    counts.computeIfPresent(caller.key(), (_, count) -> count == 1 ? null : count - 1);
  }

  /** How many there are. */
  synchronized int count() {
    return open.size();
  }

  @EventListener(ContextClosedEvent.class)
  synchronized void stop() {
    stopping = true;
    open.forEach(Inbox::close);
  }

  /** The right to listen. */
  @FunctionalInterface
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
