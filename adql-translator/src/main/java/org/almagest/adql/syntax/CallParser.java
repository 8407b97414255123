package org.almagest.adql.syntax;

import java.util.List;
import java.util.Locale;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.CountRows;
import org.almagest.adql.syntax.Expression.FunctionCall;
import org.almagest.adql.syntax.Query.SortKey;
import org.jspecify.annotations.Nullable;

/** Calls of functions of all kinds; which exist is for the resolver to say. */
final class CallParser {
  private final TokenStream tokens;

  CallParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** Whether a word stands before a parenthesis, where even a reserved one names a function. */
  boolean isCallHere() {
    return tokens.at(TokenKind.WORD) && tokens.peek(1).is(TokenKind.LEFT_PAREN);
  }

  QualifiedName simpleName() {
    Token word = tokens.next();
    Identifier name = new Identifier(word.text(), false, word.span());
    return new QualifiedName(List.of(name), word.span());
  }

  /** The arguments of a function whose name has been taken. */
  Expression call(Token start, QualifiedName name) throws AdqlException {
    Token opening = tokens.expect(TokenKind.LEFT_PAREN, "\"(\"");
    if (tokens.at(TokenKind.STAR)) {
      return countRows(start, opening, name);
    }
    if (KeywordCallParser.knows(name)) {
      return keywordCall(start, opening, name);
    }
    boolean distinct = tokens.acceptWord("DISTINCT");
    boolean quantified = distinct || tokens.acceptWord("ALL");
    boolean single = quantified && !joinsText(name);
    List<Expression> arguments =
        tokens.at(TokenKind.RIGHT_PAREN) && !quantified ? List.of() : arguments(single);
    List<SortKey> orderBy = orderBy();
    tokens.expectClosing(opening);
    FunctionCall call = new FunctionCall(name, distinct, arguments, tokens.spanFrom(start));
    return gathered(start, call, orderBy);
  }

  private List<SortKey> orderBy() throws AdqlException {
    tokens.enter();
    List<SortKey> keys = new QueryParser(tokens).orderBy();
    tokens.leave();
    return keys;
  }

  /** With FILTER, if that follows; it is not reserved and may be an alias. */
  private Expression gathered(Token start, Expression call, List<SortKey> orderBy)
      throws AdqlException {
    boolean filtered = tokens.atWord("FILTER") && tokens.peek(1).is(TokenKind.LEFT_PAREN);
    @Nullable Expression filter = filtered ? filter() : null;
    return filter == null && orderBy.isEmpty()
        ? call
        : new Expression.Gathered(call, orderBy, filter, tokens.spanFrom(start));
  }

  /** {@code FILTER (WHERE condition)}. */
  private Expression filter() throws AdqlException {
    tokens.next();
    Token opening = tokens.next();
    tokens.expectWord("WHERE");
    tokens.enter();
    Expression condition = new ExpressionParser(tokens).expression();
    tokens.leave();
    tokens.expectClosing(opening);
    return condition;
  }

  /** {@code STRING_AGG(DISTINCT text, separator)} and its kin. */
  private static boolean joinsText(QualifiedName name) {
    return name.last().text().toUpperCase(Locale.ROOT).endsWith("STRING_AGG");
  }

  private Expression keywordCall(Token start, Token opening, QualifiedName name)
      throws AdqlException {
    tokens.enter();
    FunctionCall call = new KeywordCallParser(tokens).call(start, name);
    tokens.leave();
    tokens.expectClosing(opening);
    return new FunctionCall(call.name(), false, call.arguments(), tokens.spanFrom(start));
  }

  private List<Expression> arguments(boolean single) throws AdqlException {
    tokens.enter();
    ExpressionParser expressions = new ExpressionParser(tokens);
    if (tokens.atWord("SELECT")) {
      throw SyntaxProblem.at(
          tokens.peek(), "a sub-query as an argument needs parentheses of its own");
    }
    List<Expression> arguments = single ? List.of(expressions.expression()) : expressions.list();
    tokens.leave();
    return arguments;
  }

  private Expression countRows(Token start, Token opening, QualifiedName name)
      throws AdqlException {
    Identifier function = name.last();
    if (name.parts().size() > 1 || !function.text().equalsIgnoreCase("COUNT")) {
      throw SyntaxProblem.at(tokens.peek(), "only COUNT can be asked of *, not " + function.text());
    }
    tokens.next();
    tokens.expectClosing(opening);
    return gathered(start, new CountRows(tokens.spanFrom(start)), List.of());
  }
}
