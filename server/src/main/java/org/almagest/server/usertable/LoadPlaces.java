package org.almagest.server.usertable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.turn.Turns;
import org.almagest.uws.Owner;

/**
 * Lets so many tables be made or changed at a time on this node, half of them of one owner. Others
 * wait: jobs until they are stopped, requests not for ever. Thread-safe.
 */
final class LoadPlaces {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final Turns turns;
  private final Duration longestWait;

  LoadPlaces(int places, Duration longestWait) {
    this.turns = Turns.halved(places);
    this.longestWait = longestWait;
  }

  /**
   * A place, to be closed.
   *
   * @throws TapException if there is none for too long, or whoever waits is stopped
   */
  Turns.Place enter(Owner.User owner) {
    try {
      Optional<Turns.Place> place = turns.enter(owner.name(), patience(ChangeTerms.current()));
      if (place.isPresent()) {
        return place.get();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new TapException(
        new TapFailure.Overload(
            ErrorCode.TOO_BUSY,
            "too many tables are being loaded; please try again shortly",
            RETRY_AFTER),
        null);
  }

  private Turns.Patience patience(ChangeTerms terms) {
    if (!terms.patient()) {
      return Turns.Patience.of(longestWait);
    }
    AtomicBoolean stopped = new AtomicBoolean();
    terms.onStop().accept(() -> stopped.set(true));
    return () -> !stopped.get();
  }
}
