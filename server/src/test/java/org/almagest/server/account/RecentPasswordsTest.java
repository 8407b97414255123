package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentPasswordsTest {
  private static final Pair ANN = new Pair("ann", "192.0.2.1");
  private static final Duration NEARLY = Duration.ofMinutes(4);

  private final ManualClock clock = new ManualClock();
  private final RecentPasswords recent = new RecentPasswords(clock);

  @Test
  void whatWasRightIsKnownAtTheSamePlaceAlone() {
    recent.right(ANN, "stored", "secret");

    assertThat(recent.knows(ANN, "stored", "secret")).isTrue();
    assertThat(recent.knows(ANN, "stored", "Secret")).isFalse();
    assertThat(recent.knows(new Pair("ann", "192.0.2.2"), "stored", "secret")).isFalse();
    assertThat(recent.knows(new Pair("bob", "192.0.2.1"), "stored", "secret")).isFalse();
  }

  @Test
  void aChangedPasswordVoidsIt() {
    recent.right(ANN, "stored", "secret");

    assertThat(recent.knows(ANN, "another", "secret")).isFalse();
  }

  @Test
  void itIsForgottenUnlessItIsUsed() {
    recent.right(ANN, "stored", "secret");
    clock.advance(NEARLY);
    assertThat(recent.knows(ANN, "stored", "secret")).isTrue();
    clock.advance(NEARLY);
    assertThat(recent.knows(ANN, "stored", "wrong")).isFalse();
    clock.advance(NEARLY);
    assertThat(recent.knows(ANN, "stored", "secret")).isFalse();
  }
}
