package org.almagest.uws;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, but not for ever. */
final class Until {
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private Until() {}

  static void holds(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + LONGEST.toSeconds() + " s: " + what);
      }
      Thread.sleep(2);
    }
  }
}
