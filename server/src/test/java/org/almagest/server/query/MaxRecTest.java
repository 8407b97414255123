package org.almagest.server.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.almagest.server.failure.TapException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxRecTest {
  private static final QueryLimits LIMITS = new QueryLimits(100, 5000, 1000);

  @Test
  void withoutMaxRecTheDefaultHolds() {
    assertThat(MaxRec.of(Optional.empty(), LIMITS))
        .isEqualTo(new MaxRec(100, MaxRec.Origin.DEFAULT, 5000));
  }

  @Test
  void theClientMayAskForMoreThanTheDefault() {
    assertThat(MaxRec.of(Optional.of("4000"), LIMITS))
        .isEqualTo(new MaxRec(4000, MaxRec.Origin.CLIENT, 5000));
  }

  /** TAP-30. */
  @ParameterizedTest
  @ValueSource(strings = {"5001", "99999999999999999999999999"})
  void theServiceLimitIsLast(String asked) {
    assertThat(MaxRec.of(Optional.of(asked), LIMITS))
        .isEqualTo(new MaxRec(5000, MaxRec.Origin.HARD_LIMIT, 5000));
  }

  /** TAP-27: zero is a limit like any other. */
  @Test
  void zeroAsksForTheHeader() {
    assertThat(MaxRec.of(Optional.of("0"), LIMITS).rows()).isZero();
  }

  /** TAP-31. */
  @ParameterizedTest
  @ValueSource(strings = {"-1", "ten", "1.5", " ", "1e3"})
  void otherTextIsRefused(String text) {
    assertThatThrownBy(() -> MaxRec.of(Optional.of(text), LIMITS))
        .isInstanceOf(TapException.class)
        .hasMessage("MAXREC must be a whole number, 0 or more; it is \"" + text.strip() + "\"");
  }
}
