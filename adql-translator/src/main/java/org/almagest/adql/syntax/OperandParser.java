package org.almagest.adql.syntax;

import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.BooleanLiteral;
import org.almagest.adql.syntax.Expression.ColumnReference;
import org.almagest.adql.syntax.Expression.Exists;
import org.almagest.adql.syntax.Expression.NullLiteral;
import org.almagest.adql.syntax.Expression.NumberLiteral;
import org.almagest.adql.syntax.Expression.ScalarSubquery;
import org.almagest.adql.syntax.Expression.StringLiteral;

/** What operators bind: literals, columns, calls, CASE, and anything in parentheses. */
final class OperandParser {
  private final TokenStream tokens;
  private final NameParser names;
  private final CallParser calls;
  private final TimeParser times;

  OperandParser(TokenStream tokens) {
    this.tokens = tokens;
    this.names = new NameParser(tokens);
    this.calls = new CallParser(tokens);
    this.times = new TimeParser(tokens);
  }

  /** Whether an expression can start with the token here. */
  static boolean canStart(TokenStream tokens) {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER, STRING, LEFT_PAREN, PLUS, MINUS, QUOTED_NAME -> true;
      case WORD -> token.isWord("NOT") || isOperandWord(token, tokens.peek(1));
      case RIGHT_PAREN,
          LEFT_BRACKET,
          RIGHT_BRACKET,
          COMMA,
          DOT,
          SEMICOLON,
          STAR,
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

  private static boolean isOperandWord(Token token, Token after) {
    return !Keywords.isRefusedAsName(token)
        || after.is(TokenKind.DOT)
        || (after.is(TokenKind.LEFT_PAREN) && Keywords.mayNameFunction(token))
        || TimeParser.isMoment(token)
        || token.isWord("CASE")
        || token.isWord("CAST")
        || token.isWord("EXISTS")
        || token.isWord("NULL")
        || token.isWord("TRUE")
        || token.isWord("FALSE");
  }

  Expression operand() throws AdqlException {
    Token token = tokens.peek();
    if (!canStart(tokens) || (token.isWord("NOT") && !tokens.peek(1).is(TokenKind.DOT))) {
      throw SyntaxProblem.nameExpected("an expression", tokens);
    }
    if (token.is(TokenKind.LEFT_PAREN)) {
      return parenthesized();
    }
    if (token.is(TokenKind.NUMBER)) {
      tokens.next();
      return new NumberLiteral(token.text(), token.span());
    }
    if (token.is(TokenKind.STRING)) {
      tokens.next();
      return new StringLiteral(token.text(), token.span());
    }
    return tokens.peek(1).is(TokenKind.DOT) ? named() : wordOrName(token);
  }

  private Expression wordOrName(Token token) throws AdqlException {
    if (token.isWord("CASE")) {
      return new CaseParser(tokens).caseExpression();
    }
    if (token.isWord("CAST")) {
      return new CastParser(tokens).cast();
    }
    if (token.isWord("EXISTS")) {
      return exists();
    }
    if (token.isWord("NULL")) {
      tokens.next();
      return new NullLiteral(token.span());
    }
    if (token.isWord("TRUE") || token.isWord("FALSE")) {
      tokens.next();
      return new BooleanLiteral(token.isWord("TRUE"), token.span());
    }
    return times.isHere() ? times.time() : named();
  }

  /** A column, or a function if a parenthesis follows. */
  private Expression named() throws AdqlException {
    Token start = tokens.peek();
    if (calls.isCallHere()) {
      return called(start, calls.simpleName());
    }
    QualifiedName name = names.qualifiedName("a column name");
    return tokens.at(TokenKind.LEFT_PAREN)
        ? called(start, name)
        : new ColumnReference(name, name.span());
  }

  private Expression called(Token start, QualifiedName name) throws AdqlException {
    return new WindowParser(tokens).windowed(start, calls.call(start, name));
  }

  private Expression parenthesized() throws AdqlException {
    Token opening = tokens.peek();
    if (tokens.atParenthesizedQuery()) {
      Query query = new QueryParser(tokens).parenthesizedQuery();
      return new ScalarSubquery(query, tokens.spanFrom(opening));
    }
    tokens.next();
    tokens.enter();
    Expression inner = new ExpressionParser(tokens).expression();
    tokens.leave();
    tokens.expectClosing(opening);
    return inner;
  }

  private Expression exists() throws AdqlException {
    Token start = tokens.next();
    Query query = new QueryParser(tokens).parenthesizedQuery();
    return new Exists(query, tokens.spanFrom(start));
  }
}
