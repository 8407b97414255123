package org.almagest.server.usertable;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;

/**
 * Lets so many tables be made or changed at a time on this node; others wait, first come first
 * served, and not for ever. Thread-safe.
 */
final class LoadPlaces {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final Semaphore places;
  private final Duration longestWait;

  LoadPlaces(int places, Duration longestWait) {
    this.places = new Semaphore(places, true);
    this.longestWait = longestWait;
  }

  /**
   * A place, to be closed.
   *
   * @throws TapException if there is none for too long, or the thread is interrupted
   */
  Place enter() {
    try {
      if (places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
        return places::release;
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

  /** The right to make or change one table. */
  @FunctionalInterface
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
