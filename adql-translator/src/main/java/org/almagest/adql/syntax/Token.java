package org.almagest.adql.syntax;

/**
 * A piece of the query text.
 *
 * @param text as written; of strings and quoted names the content, doubled quotes undone
 * @param keyword a word in upper case, for comparison; of other kinds the text
 */
record Token(TokenKind kind, String text, String keyword, Span span) {
  private static final int SHOWN = 30;

  boolean is(TokenKind wanted) {
    return kind == wanted;
  }

  /**
   * Whether it is this word, written in any case.
   *
   * @param word in upper case
   */
  boolean isWord(String word) {
    return kind == TokenKind.WORD && keyword.equals(word);
  }

  /** Whether it starts at the very character where the other ends. */
  boolean touches(Token before) {
    return span.offset() == before.span.offset() + before.span.length();
  }

  /** For messages: {@code "WHERE"}, {@code the string 'M31'}, {@code the end of the query}. */
  String described() {
    return switch (kind) {
      case END -> "the end of the query";
      case STRING -> "the string '" + shortened() + "'";
      case WORD, QUOTED_NAME, NUMBER, LEFT_PAREN, RIGHT_PAREN, LEFT_BRACKET, RIGHT_BRACKET ->
          '"' + shortened() + '"';
      case COMMA,
          DOT,
          SEMICOLON,
          STAR,
          PLUS,
          MINUS,
          SLASH,
          PERCENT,
          AMPERSAND,
          BAR,
          CONCATENATE,
          COMPARISON ->
          '"' + text + '"';
    };
  }

  private String shortened() {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
