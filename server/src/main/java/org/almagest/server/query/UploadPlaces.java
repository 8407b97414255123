package org.almagest.server.query;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.UploadStoppedException;
import org.springframework.stereotype.Component;

/**
 * Lets so many queries with uploaded tables run at a time, first come first served. Jobs, which may
 * take hours, leave some of the places to those who wait for an answer. Thread-safe.
 */
@Component
class UploadPlaces {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
  private static final long LOOK_MILLIS = 250;

  private final Semaphore all;
  private final Semaphore ofJobs;
  private final Duration longestWait;

  UploadPlaces(Settings settings) {
    int places = settings.uploads().queries();
    all = new Semaphore(places, true);
    ofJobs = new Semaphore(Math.max(1, places - Math.max(1, places / 4)), true);
    longestWait = settings.limits().syncWait();
  }

  /**
   * A place for a query whose client waits.
   *
   * @throws TapException if there is none for too long
   */
  Admission.Place enter(Watch watch) throws InterruptedException {
    if (!take(all, System.nanoTime() + longestWait.toNanos(), watch)) {
      throw new TapException(
          new TapFailure.Overload(
              ErrorCode.TOO_BUSY,
              "too many queries with uploaded tables are running; please try again shortly",
              RETRY_AFTER),
          null);
    }
    return all::release;
  }

  /** A place for a job, which waits for as long as it takes. */
  Admission.Place enterAsJob(Watch watch) throws InterruptedException {
    long never = System.nanoTime() + Long.MAX_VALUE / 2;
    take(ofJobs, never, watch);
    try {
      take(all, never, watch);
    } catch (InterruptedException | UploadStoppedException stopped) {
      ofJobs.release();
      throw stopped;
    }
    return () -> {
      all.release();
      ofJobs.release();
    };
  }

  private static boolean take(Semaphore places, long end, Watch watch) throws InterruptedException {
    while (!places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      watch.goOn();
      if (System.nanoTime() - end > 0) {
        return false;
      }
    }
    return true;
  }
}
