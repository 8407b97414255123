package org.almagest.uws;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether something is being closed; pauses end early when it is. Thread-safe. */
final class Closing {
  private final CountDownLatch latch = new CountDownLatch(1);

  void begin() {
    latch.countDown();
  }

  boolean hasBegun() {
    return latch.getCount() == 0;
  }

  /** Waits so long. Whether to go on then. */
  boolean pause(Duration pause) {
    try {
      return !latch.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // Only who gives up on an orderly end interrupts the engine's threads.
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
