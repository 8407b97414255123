package org.almagest.adql.syntax;

import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;

/** Words the errors: what was expected, what was found, and a hint where the tokens give one. */
final class SyntaxProblem {
  private SyntaxProblem() {}

  static AdqlException at(Token token, String problem) {
    return new AdqlException(Kind.SYNTAX, token.span(), problem);
  }

  /** The token here is not what the grammar wants. */
  static AdqlException expected(String what, TokenStream tokens) {
    Token found = tokens.peek();
    Optional<String> foreign = foreignClause(tokens);
    if (foreign.isEmpty()) {
      Optional<AdqlException> misspelled = misspelled(tokens);
      if (misspelled.isPresent()) {
        return misspelled.get();
      }
    }
    return foreign.isPresent()
        ? at(found, foreign.get())
        : at(found, "expected " + what + " but found " + found.described() + hint(tokens));
  }

  /** The word here, or the one before it that was taken for a name, is nearly a keyword. */
  private static Optional<AdqlException> misspelled(TokenStream tokens) {
    Token found = tokens.peek();
    Token before = tokens.previous();
    Optional<String> here = MisspelledKeyword.of(found);
    if (here.isPresent() && !Keywords.isStructure(found)) {
      return here.map(keyword -> misspelled(found, keyword));
    }
    boolean name = !Keywords.isStructure(before) && !before.equals(found);
    return name
        ? MisspelledKeyword.of(before).map(keyword -> misspelled(before, keyword))
        : Optional.empty();
  }

  private static AdqlException misspelled(Token word, String keyword) {
    return at(word, "unexpected \"" + word.text() + "\"; did you mean " + keyword + "?");
  }

  /** The query is complete, and something follows. */
  static AdqlException leftOver(TokenStream tokens) {
    Optional<AdqlException> misspelled = misspelled(tokens);
    if (misspelled.isPresent() && foreignClause(tokens).isEmpty()) {
      return misspelled.get();
    }
    String hint =
        startsClause(tokens.peek())
            ? "; the order is SELECT, FROM, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET"
            : hint(tokens);
    return hint.isEmpty() || foreignClause(tokens).isPresent()
        ? expected("the end of the query", tokens)
        : at(tokens.peek(), "unexpected " + tokens.peek().described() + hint);
  }

  /** A reserved word stands, bare, where only a name makes sense. */
  static AdqlException reserved(Token word) {
    return at(
        word,
        "\"%s\" is a reserved word of ADQL; write it in double quotes: \"%s\""
            .formatted(word.text(), word.text()));
  }

  /** A name was wanted: tells a reserved word used as one from a missing name. */
  static AdqlException nameExpected(String what, TokenStream tokens) {
    Token word = tokens.peek();
    boolean meantAsName =
        word.is(TokenKind.WORD)
            && (Keywords.isStructure(word)
                ? endsItem(tokens.peek(1))
                : Keywords.isRefusedAsName(word));
    return meantAsName && foreignClause(tokens).isEmpty() ? reserved(word) : expected(what, tokens);
  }

  private static boolean endsItem(Token token) {
    return switch (token.kind()) {
      case COMMA,
          RIGHT_PAREN,
          RIGHT_BRACKET,
          SEMICOLON,
          COMPARISON,
          PLUS,
          MINUS,
          SLASH,
          STAR,
          PERCENT,
          AMPERSAND,
          BAR,
          CONCATENATE,
          END ->
          true;
      case WORD -> token.isWord("FROM") || token.isWord("AS") || token.isWord("IS");
      case QUOTED_NAME, NUMBER, STRING, LEFT_PAREN, LEFT_BRACKET, DOT -> false;
    };
  }

  /** Clauses of other dialects, and clauses in a place that ADQL does not give them. */
  private static Optional<String> foreignClause(TokenStream tokens) {
    Token found = tokens.peek();
    if (found.isWord("FETCH")) {
      return Optional.of("FETCH is not part of ADQL; use TOP: SELECT TOP n ...");
    }
    if (found.is(TokenKind.LEFT_BRACKET)) {
      return Optional.of("names are quoted with \" in ADQL, not with [ ]");
    }
    if (found.isWord("INTO")) {
      return Optional.of(
          "INTO stands once, after the columns of the outermost SELECT: SELECT ... INTO name FROM ...");
    }
    if (found.isWord("WITH")) {
      return Optional.of("WITH is only allowed once, at the start of the whole query");
    }
    return tokens.atStrayClosing()
        ? Optional.of("this \")\" has no opening \"(\"")
        : Optional.empty();
  }

  private static String hint(TokenStream tokens) {
    Token found = tokens.peek();
    Token previous = tokens.previous();
    if (isPartOfForeignName(found) && previous.is(TokenKind.WORD)) {
      return "; a name that contains " + found.described() + " is written in double quotes";
    }
    if (previous.isWord("MINUS") && found.isWord("SELECT")) {
      return "; the difference of two queries is written EXCEPT";
    }
    if (previous.is(TokenKind.COMMA) && (Keywords.isStructure(found) || found.is(TokenKind.END))) {
      return "; is there a comma too many?";
    }
    if (found.is(TokenKind.COMPARISON) && endsOperand(previous)) {
      return "; combine comparisons with AND";
    }
    return !found.equals(previous) && endsOperand(previous) && startsOperand(found)
        ? "; is a comma or an operator missing?"
        : "";
  }

  /** Where no operator can stand, as in {@code FROM J/A+A/605}. */
  private static boolean isPartOfForeignName(Token token) {
    return token.is(TokenKind.SLASH) || token.is(TokenKind.PLUS) || token.is(TokenKind.MINUS);
  }

  private static boolean startsClause(Token token) {
    return token.isWord("FROM")
        || token.isWord("WHERE")
        || token.isWord("GROUP")
        || token.isWord("HAVING")
        || token.isWord("ORDER");
  }

  private static boolean endsOperand(Token token) {
    return switch (token.kind()) {
      case WORD -> !Keywords.isStructure(token);
      case QUOTED_NAME, NUMBER, STRING, RIGHT_PAREN, RIGHT_BRACKET, STAR -> true;
      case LEFT_PAREN,
          LEFT_BRACKET,
          COMMA,
          DOT,
          SEMICOLON,
          PLUS,
          MINUS,
          SLASH,
          PERCENT,
          AMPERSAND,
          BAR,
          CONCATENATE,
          COMPARISON,
          END ->
          false;
    };
  }

  private static boolean startsOperand(Token token) {
    return switch (token.kind()) {
      case WORD -> !Keywords.isStructure(token);
      case QUOTED_NAME, NUMBER, STRING, LEFT_PAREN -> true;
      case RIGHT_PAREN,
          RIGHT_BRACKET,
          LEFT_BRACKET,
          COMMA,
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
          COMPARISON,
          END ->
          false;
    };
  }
}
