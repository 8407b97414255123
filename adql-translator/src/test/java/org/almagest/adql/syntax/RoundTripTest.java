package org.almagest.adql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.almagest.adql.AdqlException;
import org.almagest.adql.FuzzLength;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private static final int TREES = 2_000;

  @Test
  void aWrittenTreeParsesToItself() {
    long first = FuzzLength.from(0);
    for (long seed = first; seed < first + FuzzLength.rounds(TREES); seed++) {
      Statement tree = new TreeGenerator(seed).statement();
      String text = AdqlWriter.write(tree);
      assertThat(WithoutSpans.of(parsed(seed, text)))
          .as("seed %d: %s", seed, text)
          .isEqualTo(WithoutSpans.of(tree));
    }
  }

  private static Statement parsed(long seed, String text) {
    try {
      return Parser.parse(text);
    } catch (AdqlException e) {
      return fail("seed " + seed + ": " + text, e);
    }
  }
}
