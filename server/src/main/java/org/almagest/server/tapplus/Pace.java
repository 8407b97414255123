package org.almagest.server.tapplus;

import java.time.Duration;

/**
 * How often a listener hears something.
 *
 * @param progress time between two looks at the jobs that run
 * @param keepAlive longest silence
 * @param signedIn after so long whoever signed in must come again, and their rights are looked at
 *     anew
 */
record Pace(Duration progress, Duration keepAlive, Duration signedIn) {
  static final Pace USUAL =
      new Pace(Duration.ofSeconds(3), Duration.ofSeconds(15), Duration.ofMinutes(5));
}
