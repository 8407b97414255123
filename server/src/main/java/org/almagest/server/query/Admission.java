package org.almagest.server.query;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * Lets so many queries run at a time; the others wait their turn, first come first served, and not
 * for ever.
 */
@Component
class Admission {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final Semaphore places;
  private final Duration longestWait;

  Admission(Settings settings) {
    places = new Semaphore(settings.limits().syncQueries(), true);
    longestWait = settings.limits().syncWait();
  }

  /** A place, to be closed when the query has ended. */
  Place enter() throws InterruptedException {
    if (!places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new TapException(
          new TapFailure.Overload(
              ErrorCode.TOO_BUSY,
              "too many queries are running; please try again shortly",
              RETRY_AFTER),
          null);
    }
    return places::release;
  }

  /** The right to run one query. */
  @FunctionalInterface
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
