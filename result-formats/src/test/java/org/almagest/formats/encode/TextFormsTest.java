package org.almagest.formats.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Random;
import org.almagest.formats.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormsTest {
  private static final long SEED = 20_260_101;
  private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final DateTimeFormatter DALI =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("'T'HH:mm:ss")
          .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
          .toFormatter(Locale.ROOT);

  @ParameterizedTest
  @CsvSource({
    "0, 2000-01-01T00:00:00",
    "500000, 2000-01-01T00:00:00.5",
    "1, 2000-01-01T00:00:00.000001",
    "-1, 1999-12-31T23:59:59.999999",
    "9223372036854775807, infinity",
    "-9223372036854775808, -infinity",
    "-211813488000000000, -4713-11-24T00:00:00",
  })
  void timestamps(long microseconds, String expected) {
    assertThat(timestamp(microseconds)).isEqualTo(expected);
  }

  /** DALI-28, against java.time. */
  @Test
  void timestampsOfAllTimes() {
    Random random = new Random(SEED);
    long greatest = 290_000L * 366 * 86_400_000_000L;
    for (int i = 0; i < 20_000; i++) {
      long micros = random.nextLong(-200_000_000_000_000_000L, greatest) >> random.nextInt(40);
      assertThat(timestamp(micros)).isEqualTo(DALI.format(EPOCH.plus(micros, ChronoUnit.MICROS)));
    }
  }

  private static String timestamp(long microseconds) {
    return text(new TimestampText(), Cell.int8(microseconds));
  }

  @Test
  void everyDayOfEightHundredYears() {
    for (int day = -150_000; day < 150_000; day++) {
      assertThat(text(new DateText(), Cell.int4(day)))
          .isEqualTo(LocalDate.of(2000, 1, 1).plusDays(day).toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        9,
        10,
        99,
        100,
        -1,
        -10,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        1_000_000_000_000_000_000L
      })
  void integers(long value) {
    assertThat(integer(value)).isEqualTo(Long.toString(value));
  }

  @Test
  void integersOfAllSizes() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      assertThat(integer(value)).isEqualTo(Long.toString(value));
    }
  }

  private static String integer(long value) {
    return text(new IntegerText(Wire.INT8, Datatype.LONG), Cell.int8(value));
  }

  @Test
  void decimalsReadBackAsTheSameNumber() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      String text = text(new DoubleText(Wire.FLOAT8, Words.PLAIN), Cell.float8(value));
      assertThat(Double.valueOf(text)).isEqualTo(Double.valueOf(value));
    }
  }

  @Test
  void decimalsAreTheShortest() {
    Random random = new Random(SEED);
    for (int i = 0; i < 50_000; i++) {
      double scale = Math.pow(10, random.nextInt(18));
      double value = Math.rint(random.nextDouble(-2000, 2000) * scale) / scale;
      assertThat(text(new DoubleText(Wire.FLOAT8, Words.PLAIN), Cell.float8(value)))
          .isEqualTo(Double.toString(value));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 1e-3, 999.999999999999, 1e3, 1e7, 0.001000000000001, 9.5e-4, -1})
  void decimalsAtTheLimits(double value) {
    assertThat(text(new DoubleText(Wire.FLOAT8, Words.PLAIN), Cell.float8(value)))
        .isEqualTo(Double.toString(value));
  }

  private static String text(CellEncoder encoder, byte[] cell) {
    ByteSink sink = new ByteSink(1);
    encoder.encode(cell, 0, cell.length, sink);
    return new String(sink.array(), 0, sink.size(), StandardCharsets.UTF_8);
  }
}
