package org.almagest.adql.pgsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every literal must read back as itself, by the rules of PostgreSQL, and end where it ends. */
class LiteralsTest {
  private static final long SEED = 42;
  private static final String AWKWARD = "'\"\\;-/*$%_ \n\t\u2019\u00e9EUn0'";

  @Test
  void anyTextReadsBackAsItself() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      String text = text(random);
      assertThat(readBack(Literals.text(text), '\'')).as("seed %d", SEED).isEqualTo(text);
    }
  }

  @Test
  void anyNameReadsBackAsItself() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      String name = text(random) + "x";
      assertThat(readBack(Identifiers.quoted(name), '"')).as("seed %d", SEED).isEqualTo(name);
    }
  }

  @Test
  void anyNumberReadsBackAsItself() {
    Random random = new Random(SEED);
    for (int round = 0; round < 20_000; round++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        String sql = Literals.number(number);
        assertThat(sql).matches("\\(-[0-9.E-]+\\)::float8|[0-9.E-]+::float8");
        assertThat(Double.parseDouble(sql.replaceAll("[()]|::float8", ""))).isEqualTo(number);
      }
    }
  }

  @Test
  void nulIsRefused() {
    assertThatThrownBy(() -> Literals.text("a\0b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Identifiers.quoted("a\0b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(AWKWARD.charAt(random.nextInt(AWKWARD.length())));
    }
    return text.toString();
  }

  /** Reads as PostgreSQL's scanner does: a doubled quote is one, a single one is the end. */
  private static String readBack(String sql, char quote) {
    assertThat(sql.charAt(0)).isEqualTo(quote);
    StringBuilder text = new StringBuilder();
    int at = 1;
    while (sql.charAt(at) != quote || (at + 1 < sql.length() && sql.charAt(at + 1) == quote)) {
      text.append(sql.charAt(at));
      at += sql.charAt(at) == quote ? 2 : 1;
    }
    assertThat(at).as("the literal must end at its end").isEqualTo(sql.length() - 1);
    return text.toString();
  }
}
