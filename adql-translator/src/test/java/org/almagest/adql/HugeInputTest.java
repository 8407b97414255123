package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte of anything is translated or refused: no crash, no hang, no overflow of the stack. */
class HugeInputTest {
  private static final int SIZE = 1_000_000;

  /** Guards against a hang; says nothing about speed, which the benchmark measures. */
  private static final Duration HANG = Duration.ofSeconds(60);

  private final Translator translator = new Translator();

  static Stream<String> repeated() {
    return Stream.of(
        "(",
        ")",
        "()",
        "((",
        "SELECT ",
        "SELECT (",
        "SELECT a FROM (",
        "a",
        "a.",
        "a,",
        "\"",
        "\"a\" ",
        "'",
        "''",
        "'a' ",
        "1",
        "1.",
        "1e",
        ".",
        "+",
        "-",
        "- ",
        "--\n",
        "-- x\n",
        "/* */",
        "*",
        "[",
        "a[",
        "f(",
        "CASE ",
        "NOT ",
        "WITH a AS (",
        "UNION ",
        "SELECT 1 UNION ",
        "JOIN ",
        "a JOIN b ON ",
        "EXISTS (",
        "1 = ",
        "a AND ",
        ";",
        "\n",
        " ",
        "\u00a0",
        "\0",
        "\u00e9",
        "\uD83D\uDE00",
        "|",
        "<",
        "CAST(",
        "IN (",
        "BETWEEN 1 AND ",
        "POINT(1,2),",
        "ORDER BY a,");
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void alone(String piece) {
    survives(filled("", piece, ""));
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void insideAQuery(String piece) {
    survives(filled("SELECT ", piece, " FROM gaia.source"));
  }

  static Stream<String> longQueries() {
    return Stream.of(
        filled("SELECT ra FROM gaia.source WHERE source_id IN (1", ", 12345678", ")"),
        filled("SELECT ra FROM gaia.source WHERE name = '", "it''s ", "'"),
        filled("SELECT ra AS \"", "a\"\"", "\" FROM gaia.source"),
        filled("SELECT ra", ", ra", " FROM gaia.source"),
        filled("SELECT ra FROM gaia.source WHERE ra = 1", " OR ra = 1", ""),
        filled("SELECT ra FROM gaia.source ", "-- comment\n", ""),
        filled("SELECT ra FROM gaia.source WHERE mag < 1", "0", ""),
        filled("SELECT ra FROM gaia.source ORDER BY ra", ", dec", ""),
        filled("SELECT ", "x", " FROM gaia.source"),
        filled("SELECT ", "*, ", "* FROM gaia.source"),
        filled("SELECT ", "SIN(ra), ", "1 FROM gaia.source"),
        filled("SELECT 1 FROM ", "gaia.source, ", "gaia.source"),
        filled("SELECT 1 FROM gaia.source", " NATURAL JOIN gaia.lite", ""),
        filled("SELECT 1 FROM ", "(", "gaia.source"),
        filled("SELECT 1 FROM gaia.source GROUP BY ra HAVING ra = 1", " AND ra = 1", ""),
        filled("SELECT CASE ra", " WHEN 1 THEN 2", " END FROM gaia.source"),
        filled("SELECT COALESCE(ra", ", ra", ") FROM gaia.source"),
        filled("SELECT POLYGON(1, 2", ", 1, 2", ") FROM gaia.source"),
        filled("SELECT MOC('10/1", " 1", "')"),
        filled("SELECT REGION('POLYGON ICRS 1 2", " 1 2", "')"),
        filled("SELECT IN_UNIT(ra, 'm", ".m", "') FROM gaia.source"),
        filled("SELECT RANK() OVER (ORDER BY ra", ", ra", ") FROM gaia.source"),
        filled("WITH a AS (SELECT 1)", ", a AS (SELECT 1)", " SELECT 1"));
  }

  @ParameterizedTest
  @MethodSource("longQueries")
  void longOnPurpose(String adql) {
    survives(adql);
  }

  @Test
  void randomBytes() {
    Random random = new Random(FuzzLength.from(20261120));
    for (int round = 0; round < FuzzLength.rounds(2_000); round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      survives(new String(bytes, StandardCharsets.ISO_8859_1));
      survives(new String(bytes, StandardCharsets.UTF_8));
      survives("SELECT " + new String(bytes, StandardCharsets.US_ASCII));
    }
  }

  private static String filled(String start, String piece, String end) {
    int times = (SIZE - start.length() - end.length()) / piece.length();
    return start + piece.repeat(times) + end;
  }

  private void survives(String adql) {
    assertTimeoutPreemptively(HANG, () -> judge(adql));
  }

  private void judge(String adql) {
    try {
      SyntaxCheck.check(adql);
    } catch (AdqlException refused) {
      assertThat(refused.span().offset()).isBetween(0, adql.length());
    }
    try {
      translator.translate(adql, GoldenCatalogue.CATALOG, 10);
    } catch (AdqlException refused) {
      assertThat(refused.getMessage()).hasSizeLessThan(1_000);
    }
  }
}
