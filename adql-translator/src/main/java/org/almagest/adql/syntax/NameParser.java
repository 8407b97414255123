package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.jspecify.annotations.Nullable;

/** Names, and the decision whether a word is one. */
final class NameParser {
  private final TokenStream tokens;

  NameParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Whether a name starts here: any word before a dot, else one that carries no structure. */
  boolean isIdentifierHere() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case QUOTED_NAME -> true;
      case WORD -> tokens.peek(1).is(TokenKind.DOT) || !Keywords.isRefusedAsName(token);
      case NUMBER,
          STRING,
          LEFT_PAREN,
          RIGHT_PAREN,
          LEFT_BRACKET,
          RIGHT_BRACKET,
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

  /** A name without dots. */
  Identifier identifier(String what) throws AdqlException {
    if (!isIdentifierHere()) {
      throw SyntaxProblem.nameExpected(what, tokens);
    }
    return taken();
  }

  /** Names with dots between; after a dot, any word is a name. */
  QualifiedName qualifiedName(String what) throws AdqlException {
    Token start = tokens.peek();
    List<Identifier> parts = new ArrayList<>(3);
    parts.add(identifier(what));
    while (tokens.accept(TokenKind.DOT)) {
      parts.add(part());
    }
    return new QualifiedName(parts, tokens.spanFrom(start));
  }

  /** {@code database..table}, the default schema left out, names the table by the other two. */
  QualifiedName tableName() throws AdqlException {
    Token start = tokens.peek();
    boolean defaultSchema = tokens.peek(1).is(TokenKind.DOT) && tokens.peek(2).is(TokenKind.DOT);
    if (!defaultSchema) {
      return qualifiedName("a table name");
    }
    Identifier database = identifier("a table name");
    tokens.next();
    tokens.next();
    return new QualifiedName(List.of(database, part()), tokens.spanFrom(start));
  }

  /** In {@code SELECT t. FROM t} the word after the blank is no name. */
  private Identifier part() throws AdqlException {
    if (Keywords.isStructure(tokens.peek()) && !tokens.peek().touches(tokens.previous())) {
      throw SyntaxProblem.expected("a name after the dot", tokens);
    }
    return anyWord("a name after the dot");
  }

  /** {@code [AS] alias}; null if there is none. */
  @Nullable Identifier alias() throws AdqlException {
    if (tokens.acceptWord("AS")) {
      return explicitAlias();
    }
    return isIdentifierHere() && !LimitParser.isLimit(tokens) ? taken() : null;
  }

  /** After AS a reserved word is a name, unless the next clause follows without one. */
  private Identifier explicitAlias() throws AdqlException {
    Token token = tokens.peek();
    if (token.is(TokenKind.STRING)) {
      throw SyntaxProblem.at(
          token, "an alias is no string; write it bare or in double quotes: " + quoted(token));
    }
    return token.isWord("FROM") && !tokens.peek(1).isWord("FROM")
        ? identifier("a name after AS")
        : anyWord("a name after AS");
  }

  private Identifier anyWord(String what) throws AdqlException {
    if (!tokens.at(TokenKind.WORD) && !tokens.at(TokenKind.QUOTED_NAME)) {
      throw SyntaxProblem.expected(what, tokens);
    }
    return taken();
  }

  private Identifier taken() {
    Token token = tokens.next();
    return new Identifier(token.text(), token.is(TokenKind.QUOTED_NAME), token.span());
  }

  private static String quoted(Token token) {
    return '"' + token.text().replace("\"", "\"\"") + '"';
  }
}
