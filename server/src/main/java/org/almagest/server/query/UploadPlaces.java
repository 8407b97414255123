package org.almagest.server.query;

import java.time.Duration;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.settings.Settings;
import org.almagest.server.turn.Turns;
import org.almagest.server.turn.Turns.Patience;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/**
 * Lets so many queries with uploaded tables run at a time, half of them of one address or owner.
 * Jobs, which may take hours, leave some of the places to those who wait for an answer.
 * Thread-safe.
 */
@Component
class UploadPlaces {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

  private final Turns all;
  private final Turns ofJobs;
  private final Duration longestWait;

  UploadPlaces(Settings settings) {
    int places = settings.uploads().queries();
    all = Turns.halved(places);
    ofJobs = Turns.halved(Math.max(1, places - Math.max(1, places / 4)));
    longestWait = settings.limits().syncWait();
  }

  /**
   * A place for a query whose client waits.
   *
   * @param address of the client
   * @throws TapException if there is none for too long
   */
  Turns.Place enter(String address, Watch watch) throws InterruptedException {
    Patience patience = Patience.of(longestWait);
    return all.enter(
            new Owner.Anonymous(address).key(),
            () -> {
              watch.goOn();
              return patience.goesOn();
            })
        .orElseThrow(UploadPlaces::busy);
  }

  private static TapException busy() {
    return new TapException(
        new TapFailure.Overload(
            ErrorCode.TOO_BUSY,
            "too many queries with uploaded tables are running; please try again shortly",
            RETRY_AFTER),
        null);
  }

  /** A place for a job of {@code owner}, which waits for as long as it takes. */
  Turns.Place enterAsJob(Owner owner, Watch watch) throws InterruptedException {
    Patience endless =
        () -> {
          watch.goOn();
          return true;
        };
    Turns.Place ofJob = ofJobs.enter(owner.key(), endless).orElseThrow();
    boolean entered = false;
    try {
      Turns.Place place = all.enter(owner.key(), endless).orElseThrow();
      entered = true;
      return () -> {
        place.close();
        ofJob.close();
      };
    } finally {
      if (!entered) {
        ofJob.close();
      }
    }
  }
}
