package org.almagest.formats.table.votable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static final int TRIES = 300_000;

  private final Decimals decimals = new Decimals();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0.0",
        "+1",
        "1.",
        ".5",
        "1e3",
        "1E-5",
        "-12.5e+2",
        "9007199254740993",
        "0.1",
        "9007199254740993.0",
        "179.99999999999997",
        "1e400",
        "5e-324",
        "123456789012345678901234567890",
        "0.00000000000000000000000000001",
        "1.7976931348623157e308",
        "4503599627370496.5",
        "999999999999999999",
      })
  void readsWhatJavaReads(String text) {
    assertThat(parse(text)).isTrue();
    assertThat(decimals.value()).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "e5", "1e", "1e+", "1x", "1.2.3", "--1", "1e5.0", "NaN", "Inf"})
  void refusesWhatIsNone(String text) {
    assertThat(parse(text)).isFalse();
  }

  @Test
  void roundsAsJavaDoes() {
    SplittableRandom random = new SplittableRandom(42);
    for (int i = 0; i < TRIES; i++) {
      String shortest = Double.toString(random.nextDouble(-360, 360));
      String any = random.nextLong(1_000_000_000_000_000_000L) + "e-" + random.nextInt(22);
      check(shortest);
      check(any);
      check(middle(random));
    }
  }

  /** A number next to the middle of two doubles. */
  private static String middle(SplittableRandom random) {
    double low = random.nextDouble(1, 1000);
    BigDecimal middle =
        new BigDecimal(low).add(new BigDecimal(Math.nextUp(low))).divide(BigDecimal.TWO);
    return middle.round(new MathContext(15 + random.nextInt(4))).toPlainString();
  }

  private void check(String text) {
    assertThat(parse(text)).isTrue();
    if (decimals.value() != Double.parseDouble(text)) {
      throw new AssertionError(text + " was read as " + decimals.value());
    }
  }

  private boolean parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return decimals.parse(bytes, 0, bytes.length);
  }
}
