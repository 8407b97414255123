package org.almagest.uws;

import java.time.Duration;

/** Pauses that grow while something keeps failing. Not thread-safe. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private Duration next = FIRST;

  /** How long to wait before the next try. */
  Duration pause() {
    Duration pause = next;
    Duration twice = next.multipliedBy(2);
    next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    return pause;
  }

  void reset() {
    next = FIRST;
  }
}
