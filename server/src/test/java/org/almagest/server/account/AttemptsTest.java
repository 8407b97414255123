package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.almagest.server.settings.SignInSettings;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final Pair ANN = new Pair("ann", "192.0.2.1");

  private final ManualClock clock = new ManualClock();
  private final Attempts attempts =
      new Attempts(new SignInSettings.Attempts(3, 6, 5, WITHIN), clock);

  @Test
  void aPairMayFailSoOftenAndThenWaitsUntilItsTimeIsOver() {
    fail(ANN, 2);
    assertThat(attempts.refused(ANN, true)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    fail(ANN, 1);

    assertThat(attempts.refused(ANN, true)).contains(Duration.ofMinutes(9));
    assertThat(attempts.refused(new Pair("ann", "192.0.2.2"), true)).isEmpty();

    clock.advance(Duration.ofMinutes(9));
    assertThat(attempts.refused(ANN, true)).isEmpty();
  }

  @Test
  void whoIsTurnedAwayDoesNotWaitLonger() {
    fail(ANN, 3);
    clock.advance(Duration.ofMinutes(9));
    for (int i = 0; i < 50; i++) {
      attempts.turnedAway(ANN);
    }

    assertThat(attempts.refused(ANN, true)).contains(Duration.ofMinutes(1));
  }

  @Test
  void aSiteIsShutForStrangersOnly() {
    for (int i = 0; i < 5; i++) {
      attempts.failed(new Pair("guess" + i, ANN.site()), false);
    }

    assertThat(attempts.refused(ANN, false)).contains(WITHIN);
    assertThat(attempts.refused(ANN, true)).isEmpty();
    assertThat(attempts.refused(new Pair("ann", "192.0.2.2"), false)).isEmpty();
  }

  @Test
  void anAccountIsShutWhereItWasNeverUsed() {
    for (int i = 0; i < 6; i++) {
      attempts.failed(new Pair("ann", "198.51.100." + i), false);
    }

    assertThat(attempts.refused(ANN, false)).contains(WITHIN);
    assertThat(attempts.refused(ANN, true)).isEmpty();
    assertThat(attempts.refused(new Pair("bob", ANN.site()), false)).isEmpty();
  }

  @Test
  void failuresAtHomeDoNotShutAnAccountElsewhere() {
    for (int i = 0; i < 6; i++) {
      attempts.failed(new Pair("ann", "198.51.100." + i), true);
    }

    assertThat(attempts.refused(ANN, false)).isEmpty();
  }

  @Test
  void comparingWithoutHashingHasAnEndToo() {
    fail(ANN, 3);
    for (int i = 3; i < 999; i++) {
      attempts.turnedAway(ANN);
    }
    assertThat(attempts.toleratesMore(ANN)).isTrue();
    attempts.turnedAway(ANN);
    assertThat(attempts.toleratesMore(ANN)).isFalse();

    clock.advance(WITHIN);
    assertThat(attempts.toleratesMore(ANN)).isTrue();
  }

  private void fail(Pair pair, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(pair, true);
    }
  }
}
