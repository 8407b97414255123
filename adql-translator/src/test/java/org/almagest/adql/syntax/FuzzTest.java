package org.almagest.adql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import org.almagest.adql.AdqlException;
import org.almagest.adql.FuzzLength;
import org.junit.jupiter.api.Test;

/** Damaged queries: parsed or refused with a place inside the text, never anything else. */
class FuzzTest {
  private static final int QUERIES = 2_000;
  private static final int DAMAGES = 10;
  private static final String INSERTED = "()[],.;*+-/|'\"=<>!%`“é\0\n 0aE_\uD800";

  @Test
  void damagedQueriesAreParsedOrRefused() {
    long first = FuzzLength.from(0);
    for (long seed = first; seed < first + FuzzLength.rounds(QUERIES); seed++) {
      String text = AdqlWriter.write(new TreeGenerator(seed).statement());
      Random random = new Random(seed);
      for (int damage = 0; damage < DAMAGES; damage++) {
        text = damaged(text, random);
        parseOrRefuse(seed, text);
      }
    }
  }

  private static String damaged(String text, Random random) {
    if (text.isEmpty()) {
      return "SELECT";
    }
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(10));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, from);
      case 1 -> text.substring(from);
      case 2 -> text.substring(0, from) + text.substring(to);
      case 3 -> text.substring(0, to) + text.substring(from);
      default -> text.substring(0, from) + strange(random) + text.substring(from);
    };
  }

  private static char strange(Random random) {
    return INSERTED.charAt(random.nextInt(INSERTED.length()));
  }

  private static void parseOrRefuse(long seed, String text) {
    try {
      Statement statement = Parser.parse(text);
      assertThat(WithoutSpans.of(Parser.parse(AdqlWriter.write(statement))))
          .as("seed %d: %s", seed, text)
          .isEqualTo(WithoutSpans.of(statement));
    } catch (AdqlException e) {
      assertThat(e.kind()).isEqualTo(AdqlException.Kind.SYNTAX);
      assertThat(e.span().offset() + e.span().length())
          .as("seed %d: %s", seed, text)
          .isBetween(0, text.length());
    } catch (RuntimeException | StackOverflowError e) {
      fail("seed " + seed + ": " + text, e);
    }
  }
}
