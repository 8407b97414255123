package org.almagest.server.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "30, 2026-12-21T12:00:00Z",
    "30d, 2026-12-21T12:00:00Z",
    "P1D, 2026-11-22T12:00:00Z",
    "2027-01-31, 2027-01-31T00:00:00Z",
    "2027-01-31T10:30:00, 2027-01-31T10:30:00Z",
    "2027-01-31T10:30:00Z, 2027-01-31T10:30:00Z",
    "2027-01-31T10:30:00+02:00, 2027-01-31T08:30:00Z"
  })
  void readsDaysAndDates(String text, Instant end) {
    assertThat(Expiry.parse(text, NOW).at()).isEqualTo(end);
  }

  @Test
  void neverIsLaterThanAnything() {
    assertThat(Expiry.parse("never", NOW).isAfter(Instant.MAX)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-3", "2027-02-30", "999999999"})
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> Expiry.parse(text, NOW))
        .hasMessage(
            "expires=%s is not understood; give a number of days, or a date such as 2027-01-31"
                .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2026-11-21", "2001-01-01T00:00:00Z"})
  void refusesThePast(String text) {
    assertThatThrownBy(() -> Expiry.parse(text, NOW)).hasMessageEndingWith("has passed already");
  }
}
