package org.almagest.formats.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.almagest.formats.Cell;
import org.almagest.formats.UnwritableValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact decimals in PostgreSQL's binary form. */
class NumericTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "0.00",
        "1",
        "-1",
        "10000",
        "12.30",
        "0.1",
        "0.00001",
        "-0.000000000012345",
        "9999.9999",
        "9007199254740993",
        "0.30000000000000004",
        "123456789012345678901234567890.123456789",
        "-1234567890123456789012345678901234567.891",
        "12345678901234567890000000000000000000000000"
      })
  void areWrittenExactlyAndRoundedRight(String decimal) {
    byte[] cell = Cell.numeric(decimal);
    assertThat(text(cell)).isEqualTo(decimal);
    assertThat(NumericValue.toDouble(cell, 0)).isEqualTo(Double.parseDouble(decimal));
  }

  /** As {@code numeric_send} gives them. */
  @ParameterizedTest
  @CsvSource({
    "0002000000000002000c0bb8, 12.30",
    "00010005000000000001, 100000000000000000000",
    "0001fffd0000000c09c4, 0.000000002500",
    "00000000c0000000, NaN",
    "00000000d0000020, +Inf",
    "00000000f0000020, -Inf"
  })
  void wireFormOfPostgres(String hexadecimal, String decimal) {
    assertThat(text(HexFormat.of().parseHex(hexadecimal))).isEqualTo(decimal);
  }

  @Test
  void integersAreExactOrRefused() {
    assertThat(NumericValue.toLong(Cell.numeric("9223372036854775807"), 0))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(NumericValue.toLong(Cell.numeric("5.000"), 0)).isEqualTo(5);
    assertThatThrownBy(() -> NumericValue.toLong(Cell.numeric("5.5"), 0))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage(
            "5.5 is no integer of 64 bits; the catalogue should call this column double or char");
  }

  @Test
  void whatNoDoubleCanHoldIsRefused() {
    byte[] huge = Cell.numeric("1" + "0".repeat(400));
    assertThatThrownBy(() -> NumericValue.toDouble(huge, 0))
        .isInstanceOf(UnwritableValueException.class)
        .hasMessage(
            "1.00000E+400 is beyond the numbers of double; the catalogue should call this column char");
  }

  private static String text(byte[] cell) {
    ByteSink sink = new ByteSink(64);
    new NumericText(Words.VOTABLE).encode(cell, 0, cell.length, sink);
    return new String(sink.array(), 0, sink.size(), StandardCharsets.US_ASCII);
  }
}
