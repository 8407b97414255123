package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;

/** Cuts the query text into tokens in one pass (ADQL 2.1 section 2.1). */
final class Lexer {
  /** No type holds more digits than this, and converting very many takes very long. */
  private static final int LONGEST_NUMBER = 1000;

  private final String text;
  private final LineCounter lines;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Lexer(String text) {
    this.text = text;
    this.lines = new LineCounter(text);
  }

  /** All tokens, the last of kind END. */
  static List<Token> tokens(String text) throws AdqlException {
    Lexer lexer = new Lexer(text);
    lexer.skipBlanks();
    while (lexer.position < text.length()) {
      lexer.readToken();
      lexer.skipBlanks();
    }
    lexer.add(TokenKind.END, "", text.length());
    return lexer.tokens;
  }

  private void readToken() throws AdqlException {
    char first = text.charAt(position);
    if (Characters.isLetter(first)) {
      readWord();
    } else if (Characters.isDigit(first)
        || (first == '.' && Characters.isDigit(charAt(position + 1)) && !afterName())) {
      readNumber();
    } else if (first == '\'') {
      int start = position;
      add(TokenKind.STRING, quoted('\'', "string", "''"), start);
    } else if (first == '"') {
      readQuotedName();
    } else {
      readSymbol(first);
    }
  }

  private void readWord() {
    int start = position;
    position = wordEnd(start);
    add(TokenKind.WORD, text.substring(start, position), start);
  }

  private void readNumber() throws AdqlException {
    int start = position;
    skipDigits();
    if (charAt(position) == '.') {
      position++;
      skipDigits();
    }
    skipExponent();
    if (Characters.isWordPart(charAt(position)) && !isConjunction()) {
      throw notANumber(start);
    }
    if (position - start > LONGEST_NUMBER) {
      throw problem(start, position, "a number has at most " + LONGEST_NUMBER + " characters");
    }
    add(TokenKind.NUMBER, text.substring(start, position), start);
  }

  private void skipExponent() {
    if (charAt(position) != 'e' && charAt(position) != 'E') {
      return;
    }
    char sign = charAt(position + 1);
    int digits = position + (sign == '+' || sign == '-' ? 2 : 1);
    if (Characters.isDigit(charAt(digits))) {
      position = digits;
      skipDigits();
    }
  }

  /** Whether AND or OR follows, as in {@code a > 10AND b < 5}: nothing else could be meant. */
  private boolean isConjunction() {
    String word = text.substring(position, Math.min(wordEnd(position), position + 4));
    return word.equalsIgnoreCase("AND") || word.equalsIgnoreCase("OR");
  }

  private AdqlException notANumber(int start) {
    int end = wordEnd(position);
    return problem(start, end, Misspelling.ofNumber(text.substring(start, end)));
  }

  private void readQuotedName() throws AdqlException {
    int start = position;
    String name = quoted('"', "quoted name", "\"\"");
    if (name.isEmpty()) {
      throw problem(start, position, "a name in double quotes cannot be empty");
    }
    add(TokenKind.QUOTED_NAME, name, start);
  }

  /** Reads from one quote to its partner; finds the end first, so long strings cost one copy. */
  private String quoted(char quote, String what, String doubled) throws AdqlException {
    int start = position;
    int end = text.indexOf(quote, start + 1);
    while (end >= 0 && charAt(end + 1) == quote) {
      end = text.indexOf(quote, end + 2);
    }
    if (end < 0) {
      throw problem(
          start,
          text.length(),
          "the %s that starts here has no closing %c; a %c inside of it is written twice"
              .formatted(what, quote, quote));
    }
    String content = text.substring(start + 1, end);
    refuseUnstorable(content, start + 1);
    position = end + 1;
    return content.replace(doubled, String.valueOf(quote));
  }

  /** PostgreSQL stores neither NUL nor half a surrogate pair. */
  private void refuseUnstorable(String content, int start) throws AdqlException {
    int next;
    for (int place = 0; place < content.length(); place = next) {
      int codePoint = content.codePointAt(place);
      next = place + Character.charCount(codePoint);
      if (codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE) {
        throw problem(start + place, start + next, StrangeCharacter.problem(codePoint));
      }
    }
  }

  private void readSymbol(char first) throws AdqlException {
    switch (first) {
      case '(' -> symbol(TokenKind.LEFT_PAREN);
      case ')' -> symbol(TokenKind.RIGHT_PAREN);
      case '[' -> symbol(TokenKind.LEFT_BRACKET);
      case ']' -> symbol(TokenKind.RIGHT_BRACKET);
      case ',' -> symbol(TokenKind.COMMA);
      case '.' -> symbol(TokenKind.DOT);
      case ';' -> symbol(TokenKind.SEMICOLON);
      case '*' -> symbol(TokenKind.STAR);
      case '+' -> symbol(TokenKind.PLUS);
      case '-' -> symbol(TokenKind.MINUS);
      case '%' -> symbol(TokenKind.PERCENT);
      case '&' -> readAmpersand();
      case '/', '|' -> readSlashOrBar(first);
      case '=', '<', '>', '!' -> readComparison();
      case '_' -> throw underscore();
      default -> throw strange();
    }
  }

  private void readSlashOrBar(char first) throws AdqlException {
    if (first == '/' && charAt(position + 1) == '*') {
      throw problem(
          position, position + 2, "ADQL has no /* comments */; use -- to the end of the line");
    }
    if (first == '/') {
      symbol(TokenKind.SLASH);
    } else if (charAt(position + 1) == '|') {
      symbol(TokenKind.CONCATENATE);
    } else {
      symbol(TokenKind.BAR);
    }
  }

  private void readAmpersand() throws AdqlException {
    if (charAt(position + 1) == '&') {
      throw problem(position, position + 2, "&& is not an operator of ADQL; use AND");
    }
    symbol(TokenKind.AMPERSAND);
  }

  private void readComparison() throws AdqlException {
    int start = position;
    int end = start + 1;
    while (end < start + 3 && "=<>".indexOf(charAt(end)) >= 0) {
      end++;
    }
    String operator = text.substring(start, end);
    if (operator.equals("!")) {
      throw strange();
    }
    if (Expression.ComparisonOperator.of(operator).isEmpty()) {
      throw problem(start, end, Misspelling.ofOperator(operator));
    }
    position = end;
    add(TokenKind.COMPARISON, operator, start);
  }

  private AdqlException underscore() {
    int end = wordEnd(position);
    return problem(position, end, Misspelling.ofName(text.substring(position, end)));
  }

  private AdqlException strange() {
    int codePoint = text.codePointAt(position);
    int end = position + Character.charCount(codePoint);
    return problem(position, end, StrangeCharacter.problem(codePoint));
  }

  private void symbol(TokenKind kind) {
    int start = position;
    position += kind.symbol().length();
    add(kind, kind.symbol(), start);
  }

  private void add(TokenKind kind, String content, int start) {
    String keyword = kind == TokenKind.WORD ? content.toUpperCase(Locale.ROOT) : content;
    tokens.add(new Token(kind, content, keyword, lines.span(start, position)));
  }

  private AdqlException problem(int start, int end, String problem) {
    return new AdqlException(Kind.SYNTAX, lines.span(start, end), problem);
  }

  private void skipBlanks() {
    while (position < text.length()) {
      char character = text.charAt(position);
      if (character == '-' && charAt(position + 1) == '-') {
        skipLine();
      } else if (Characters.isBlank(character)) {
        position++;
      } else {
        return;
      }
    }
  }

  private void skipLine() {
    while (position < text.length() && charAt(position) != '\n' && charAt(position) != '\r') {
      position++;
    }
  }

  private void skipDigits() {
    while (Characters.isDigit(charAt(position))) {
      position++;
    }
  }

  private int wordEnd(int start) {
    int end = start;
    while (Characters.isWordPart(charAt(end))) {
      end++;
    }
    return end;
  }

  /** So that in {@code t.2mass} the point belongs to the name, not to a number. */
  private boolean afterName() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.getLast();
    boolean name = last.is(TokenKind.WORD) || last.is(TokenKind.QUOTED_NAME);
    return name && last.span().offset() + last.span().length() == position;
  }

  /** The character at the index, a blank beyond the end. */
  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }
}
