package org.almagest.server.account;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What strangers' wrong passwords may cost: a fiftieth of the machine, with two seconds of one
 * processor in store. It is measured, not assumed: a slower machine checks fewer. Thread-safe.
 */
final class Budget {
  private static final double PART = 0.02;
  private static final double STORE = Duration.ofSeconds(2).toNanos();

  private final double rate;
  private final LongSupplier nanos;
  private long filledAt;
  private double left = STORE;

  /**
   * A full one.
   *
   * @param processors of the machine
   * @param nanos a clock that never goes back, in nanoseconds
   */
  Budget(int processors, LongSupplier nanos) {
    this.rate = processors * PART;
    this.nanos = nanos;
    this.filledAt = nanos.getAsLong();
  }

  /** How long to wait until something is left; zero if there is. */
  synchronized Duration empty() {
    fill();
    return left > 0 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - left) / rate));
  }

  /** So much has been used up. */
  synchronized void spent(long time) {
    fill();
    left -= time;
  }

  private void fill() {
    long now = nanos.getAsLong();
    left = Math.min(STORE, left + (now - filledAt) * rate);
    filledAt = now;
  }
}
