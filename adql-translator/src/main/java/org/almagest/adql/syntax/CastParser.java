package org.almagest.adql.syntax;

import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.Cast;

/** {@code CAST(value AS type)} (ADQL 2.1 section 4.7); which types exist, the resolver says. */
final class CastParser {
  private final TokenStream tokens;

  CastParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  Expression cast() throws AdqlException {
    Token start = tokens.expectWord("CAST");
    Token opening = tokens.expect(TokenKind.LEFT_PAREN, "\"(\" after CAST");
    tokens.enter();
    Expression operand = new ExpressionParser(tokens).expression();
    tokens.leave();
    if (!tokens.acceptWord("AS")) {
      throw SyntaxProblem.expected("AS and a type: CAST(value AS type)", tokens);
    }
    TypeName type = typeName();
    tokens.expectClosing(opening);
    return new Cast(operand, type, tokens.spanFrom(start));
  }

  private TypeName typeName() throws AdqlException {
    Token start = tokens.peek();
    if (!tokens.at(TokenKind.WORD) || Keywords.isStructure(start)) {
      throw SyntaxProblem.expected("a type name", tokens);
    }
    String name = tokens.next().keyword() + secondWord(start);
    if (!tokens.at(TokenKind.LEFT_PAREN)) {
      return new TypeName(name, null, tokens.spanFrom(start));
    }
    Token opening = tokens.next();
    int length = length();
    tokens.expectClosing(opening);
    return new TypeName(name, length, tokens.spanFrom(start));
  }

  private String secondWord(Token first) {
    if (first.isWord("DOUBLE")) {
      return tokens.acceptWord("PRECISION") ? " PRECISION" : "";
    }
    return first.isWord("CHARACTER") && tokens.acceptWord("VARYING") ? " VARYING" : "";
  }

  private int length() throws AdqlException {
    Token token = tokens.peek();
    if (!token.is(TokenKind.NUMBER)) {
      throw SyntaxProblem.expected("a length", tokens);
    }
    try {
      int length = Integer.parseInt(tokens.next().text());
      if (length > 0) {
        return length;
      }
    } catch (NumberFormatException _) {
      // Too large or with a point: not a length either.
    }
    throw SyntaxProblem.at(token, "a length must be an integer between 1 and 2147483647");
  }
}
