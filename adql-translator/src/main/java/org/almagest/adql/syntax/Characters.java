package org.almagest.adql.syntax;

/** What a character can be part of (ADQL 2.1 sections 2.1.1, 2.1.5 and 2.1.9). */
final class Characters {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char ZERO_WIDTH_SPACE = '\u200B';

  private Characters() {}

  /** Blanks of all kinds count: no-break spaces come along with text pasted from pages. */
  static boolean isBlank(char character) {
    return character == ' '
        || (character >= '\t' && character <= '\r')
        || (character > 127 && isForeignBlank(character));
  }

  private static boolean isForeignBlank(char character) {
    return Character.isSpaceChar(character)
        || character == BYTE_ORDER_MARK
        || character == ZERO_WIDTH_SPACE;
  }

  static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static boolean isWordPart(char character) {
    return isLetter(character) || isDigit(character) || character == '_';
  }
}
