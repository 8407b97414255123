package org.almagest.server.audit;

import java.nio.charset.StandardCharsets;

/** Text from outside, made fit for a line of a log and for PostgreSQL. */
final class PlainText {
  private static final int MOST = 500;

  private PlainText() {}

  /** Without control characters and halves of characters, and of bounded length. */
  static String of(String text) {
    String start = text.length() <= MOST ? text : text.substring(0, MOST) + "...";
    StringBuilder plain = new StringBuilder(start.length());
    whole(start).codePoints().forEach(character -> append(plain, character));
    return plain.toString();
  }

  /** Half a surrogate pair becomes a question mark. */
  private static String whole(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder plain, int character) {
    if (breaksLines(character)) {
      plain.append("\\u%04x".formatted(character));
    } else {
      plain.appendCodePoint(character);
    }
  }

  /** Also what turns the direction of writing: it could make a line read otherwise than it is. */
  private static boolean breaksLines(int character) {
    return Character.isISOControl(character)
        || switch (Character.getType(character)) {
          case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
          default -> false;
        };
  }
}
