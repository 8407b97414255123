package org.almagest.server.account;

import java.time.Duration;

/** What is said to those who are not let in. */
final class Refusals {
  private static final Duration SOON = Duration.ofSeconds(3);

  private Refusals() {}

  static SignInRefusedException tooMany(Duration left) {
    Duration whole = Duration.ofSeconds(left.plusSeconds(1).minusNanos(1).toSeconds());
    return SignInRefusedException.tooMany(
        "too many attempts to sign in have failed; try again in " + words(whole), whole);
  }

  static SignInRefusedException busy() {
    return SignInRefusedException.tooMany(
        "too many people sign in at this moment; try again in " + words(SOON), SOON);
  }

  private static String words(Duration time) {
    return time.compareTo(Duration.ofMinutes(2)) < 0
        ? time.toSeconds() + " s"
        : time.plusMinutes(1).minusNanos(1).toMinutes() + " minutes";
  }
}
