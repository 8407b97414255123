package org.almagest.formats.fits;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The cards of one FITS header (FITS 4.0 section 4). Not thread-safe. */
final class Cards {
  static final int BLOCK = 2880;

  private static final int CARD = 80;
  private static final int COMMENTARY = 72;

  /** Characters of a string on one card, between its quotes. */
  private static final int PIECE = 68;

  private static final int SHORTEST_STRING = 8;

  private final StringBuilder cards = new StringBuilder(BLOCK);

  Cards logical(String key, boolean value) {
    return fixed(key, value ? "T" : "F");
  }

  Cards integer(String key, long value) {
    return fixed(key, Long.toString(value));
  }

  private Cards fixed(String key, String value) {
    return card(String.format(Locale.ROOT, "%-8s= %20s", key, value));
  }

  /** A string; nothing for null. A long one goes on over more cards (section 4.2.1.2). */
  Cards text(String key, @Nullable String value) {
    if (value != null) {
      putText(String.format(Locale.ROOT, "%-8s= ", key), ascii(value).replace("'", "''"));
    }
    return this;
  }

  private void putText(String start, String quoted) {
    String before = start;
    String rest = quoted;
    while (rest.length() > PIECE) {
      int end = pieceEnd(rest);
      card(before + "'" + rest.substring(0, end) + "&'");
      before = "CONTINUE  ";
      rest = rest.substring(end);
    }
    card(String.format(Locale.ROOT, "%s'%-" + SHORTEST_STRING + "s'", before, rest));
  }

  /** One before the card is full, for the ampersand; not between two quotes that mean one. */
  private static int pieceEnd(String quoted) {
    int end = PIECE - 1;
    int quotes = 0;
    while (quoted.charAt(end - 1 - quotes) == '\'') {
      quotes++;
    }
    return end - quotes % 2;
  }

  /** Free text, on as many cards as it takes. */
  Cards commentary(String key, String text) {
    String rest = ascii(text);
    do {
      int end = Math.min(COMMENTARY, rest.length());
      card(String.format(Locale.ROOT, "%-8s%s", key, rest.substring(0, end)));
      rest = rest.substring(end);
    } while (!rest.isEmpty());
    return this;
  }

  private Cards card(String text) {
    cards.append(String.format(Locale.ROOT, "%-" + CARD + "s", text));
    return this;
  }

  /** With END, filled up to whole blocks. */
  byte[] header() {
    card("END");
    cards.append(" ".repeat(padding(cards.length())));
    return cards.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** How many bytes after {@code length} complete a block. */
  static int padding(long length) {
    return (int) (Math.ceilDiv(length, BLOCK) * BLOCK - length);
  }

  /** What a header may hold (section 4.1.2.1): anything else becomes a question mark or a blank. */
  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> ascii.append(point > '~' ? '?' : point < ' ' ? ' ' : (char) point));
    return ascii.toString();
  }
}
