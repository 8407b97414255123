package org.almagest.adql.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;

/** The tokens of a query and the place reached in them. Not for use by several threads. */
final class TokenStream {
  /**
   * Levels of parentheses, calls and sub-queries. Each takes up to 20 stack frames, 5 kB while
   * interpreted: this many fit into half of a usual stack of 1 MB.
   */
  static final int MAX_NESTING = 100;

  private final List<Token> tokens;
  private final int[] partners;
  private final Mentions mentions = new Mentions();
  private int index;
  private int nesting;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
    this.partners = partners(tokens);
  }

  /** The tables named so far. */
  Mentions mentions() {
    return mentions;
  }

  Token peek() {
    return tokens.get(index);
  }

  /** The token so many places further on; the end beyond the end. */
  Token peek(int ahead) {
    return tokens.get(Math.min(index + ahead, tokens.size() - 1));
  }

  /** The last token taken; the first one if none. */
  Token previous() {
    return tokens.get(Math.max(index - 1, 0));
  }

  /** Takes a token; the end can be taken any number of times. */
  Token next() {
    Token token = peek();
    index = Math.min(index + 1, tokens.size() - 1);
    return token;
  }

  int size() {
    return tokens.size();
  }

  boolean at(TokenKind kind) {
    return peek().is(kind);
  }

  boolean atWord(String word) {
    return peek().isWord(word);
  }

  boolean accept(TokenKind kind) {
    boolean found = at(kind);
    if (found) {
      next();
    }
    return found;
  }

  boolean acceptWord(String word) {
    boolean found = atWord(word);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(TokenKind kind, String what) throws AdqlException {
    if (!at(kind)) {
      throw SyntaxProblem.expected(what, this);
    }
    return next();
  }

  Token expectWord(String word) throws AdqlException {
    if (!atWord(word)) {
      throw SyntaxProblem.expected(word, this);
    }
    return next();
  }

  /** Takes the partner of an opening parenthesis or bracket. */
  void expectClosing(Token opening) throws AdqlException {
    TokenKind closing =
        opening.is(TokenKind.LEFT_PAREN) ? TokenKind.RIGHT_PAREN : TokenKind.RIGHT_BRACKET;
    if (!accept(closing)) {
      throw SyntaxProblem.expected(
          "\"%s\" to close the \"%s\" at %s"
              .formatted(closing.symbol(), opening.text(), opening.span()),
          this);
    }
  }

  /** From the start of a token to the end of the last one taken. */
  Span spanFrom(Token start) {
    return start.span().to(previous().span());
  }

  /** Goes one level deeper; every call is followed by {@link #leave} unless the parse fails. */
  void enter() throws AdqlException {
    if (++nesting > MAX_NESTING) {
      throw new AdqlException(
          Kind.SYNTAX,
          peek().span(),
          "the query nests more than " + MAX_NESTING + " levels deep here; simplify it");
    }
  }

  void leave() {
    nesting--;
  }

  /** Whether the place is a closing parenthesis that nothing opened. */
  boolean atStrayClosing() {
    return at(TokenKind.RIGHT_PAREN) && partners[index] < 0;
  }

  /**
   * Whether the opening parenthesis here holds a query, and not an expression or a join that starts
   * with a query in parentheses. Looks at what follows the inner partner; no trial and error.
   */
  boolean atParenthesizedQuery() {
    if (!at(TokenKind.LEFT_PAREN)) {
      return false;
    }
    int inner = index + 1;
    while (tokens.get(inner).is(TokenKind.LEFT_PAREN) && inner - index <= MAX_NESTING) {
      inner++;
    }
    if (!tokens.get(inner).isWord("SELECT") && !tokens.get(inner).isWord("WITH")) {
      return false;
    }
    for (int open = index + 1; open < inner; open++) {
      if (partners[open] < 0 || !continuesQuery(tokens.get(partners[open] + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean continuesQuery(Token token) {
    return token.is(TokenKind.RIGHT_PAREN)
        || token.isWord("UNION")
        || token.isWord("EXCEPT")
        || token.isWord("INTERSECT")
        || token.isWord("ORDER")
        || token.isWord("OFFSET");
  }

  private static int[] partners(List<Token> tokens) {
    int[] partners = new int[tokens.size()];
    Arrays.fill(partners, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int place = 0; place < partners.length; place++) {
      if (tokens.get(place).is(TokenKind.LEFT_PAREN)) {
        open.push(place);
      } else if (tokens.get(place).is(TokenKind.RIGHT_PAREN) && !open.isEmpty()) {
        int opening = open.pop();
        partners[opening] = place;
        partners[place] = opening;
      }
    }
    return partners;
  }
}
