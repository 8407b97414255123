package org.almagest.adql.syntax;

/** What a token is. A word is only a word: its place in the query tells keyword from name. */
enum TokenKind {
  WORD(""),
  QUOTED_NAME(""),
  NUMBER(""),
  STRING(""),
  LEFT_PAREN("("),
  RIGHT_PAREN(")"),
  LEFT_BRACKET("["),
  RIGHT_BRACKET("]"),
  COMMA(","),
  DOT("."),
  SEMICOLON(";"),
  STAR("*"),
  PLUS("+"),
  MINUS("-"),
  SLASH("/"),
  PERCENT("%"),
  AMPERSAND("&"),
  BAR("|"),
  CONCATENATE("||"),
  COMPARISON(""),
  END("");

  private final String symbol;

  TokenKind(String symbol) {
    this.symbol = symbol;
  }

  /** How it is written, empty if that varies. */
  String symbol() {
    return symbol;
  }
}
