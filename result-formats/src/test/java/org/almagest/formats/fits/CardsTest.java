package org.almagest.formats.fits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CardsTest {
  @Test
  void everyCardHasEightyCharacters() {
    String header = header(new Cards().text("KEY", "it's \u00E9\n").integer("N", -5));
    assertThat(header.substring(0, 80)).isEqualTo("%-80s".formatted("KEY     = 'it''s ? '"));
    assertThat(header.substring(80, 160)).startsWith("N       =                   -5 ");
    assertThat(header.substring(160)).startsWith("END ").hasSize(2880 - 160);
  }

  /** The quotes that double a quote stay on one card, wherever the card ends. */
  @Test
  void longStringsGoOn() {
    for (int before = 55; before < 70; before++) {
      String text = "x".repeat(before) + "'''" + "y".repeat(100) + "z";
      StringBuilder joined = new StringBuilder();
      String header = header(new Cards().text("KEY", text));
      for (int at = 0; !header.startsWith("END", at); at += 80) {
        String card = header.substring(at, at + 80);
        assertThat(card).startsWith(at == 0 ? "KEY     = '" : "CONTINUE  '");
        String piece = card.strip().substring(11).replaceFirst("&?'$", "");
        assertThat(piece.replace("''", "")).doesNotContain("'");
        joined.append(piece);
      }
      assertThat(joined.toString().replace("''", "'")).isEqualTo(text);
    }
  }

  @Test
  void commentaryGoesOn() {
    String header = header(new Cards().commentary("HISTORY", "a".repeat(72) + "b"));
    assertThat(header).startsWith("HISTORY " + "a".repeat(72) + "HISTORY b ");
  }

  private static String header(Cards cards) {
    return new String(cards.header(), StandardCharsets.US_ASCII);
  }
}
