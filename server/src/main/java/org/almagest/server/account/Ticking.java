package org.almagest.server.account;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Lets what forgets forget by a clock. */
final class Ticking {
  private Ticking() {}

  static Ticker by(Clock clock) {
    return () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }
}
