package org.almagest.server.tapplus;

import java.time.Duration;

/**
 * How often a listener hears something.
 *
 * @param progress time between two looks at the jobs that run
 * @param keepAlive longest silence
 */
record Pace(Duration progress, Duration keepAlive) {
  static final Pace USUAL = new Pace(Duration.ofSeconds(3), Duration.ofSeconds(15));
}
