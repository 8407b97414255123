package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Votable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random text made of what ends or starts something in SQL: PostgreSQL gives it back as it was. */
@ExtendWith(SharedArchive.class)
class HostileTextIT {
  private static final int QUERIES = 25;

  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          "\"",
          "\\",
          "\\'",
          "\\\\",
          "$$",
          "$tag$",
          ";",
          "--",
          "/*",
          "*/",
          "E'",
          "U&'",
          "%",
          "_",
          "?",
          ":name",
          "${x}",
          "{fn x()}",
          "\u2019",
          "\uFF07",
          "\u00E9",
          "\uD83D\uDE00",
          "\u202E",
          "\\u0027",
          "&#39;",
          "<",
          "]]>",
          ")",
          "(",
          ",",
          " OR 1=1",
          "; DROP TABLE t",
          " UNION SELECT ",
          "a",
          "0");

  private final Tap tap;

  HostileTextIT(Archive archive) {
    tap = archive.tap();
  }

  /** Some seeds for ever, and one that no run has had. */
  static List<Long> seeds() {
    return List.of(1L, 20261120L, RandomGenerator.getDefault().nextLong());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesBackAsItWas(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < QUERIES; round++) {
      String text = text(random);
      String alias = text(random);
      String written = literal(text);
      String adql =
          "SELECT TOP 1 "
              + (written + " AS " + name(alias) + ", " + written + " || 'x' AS b")
              + (" FROM messier.objects WHERE name IS NULL OR NOT name = " + written)
              + (" -- " + text);
      Votable table = tap.query(adql, "FORMAT", "votable/td").ok().votable();
      assertThat(table.names()).as("seed %d: %s", seed, adql).containsExactly(alias, "b");
      assertThat(table.rows())
          .as("seed %d: %s", seed, adql)
          .containsExactly(List.of(text, text + "x"));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("z");
    for (int piece = random.nextInt(6); piece >= 0; piece--) {
      text.append(PIECES.get(random.nextInt(PIECES.size()))).append('z');
    }
    return text.toString();
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String name(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
