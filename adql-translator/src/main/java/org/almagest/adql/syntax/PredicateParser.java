package org.almagest.adql.syntax;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.Between;
import org.almagest.adql.syntax.Expression.Comparison;
import org.almagest.adql.syntax.Expression.ComparisonOperator;
import org.almagest.adql.syntax.Expression.InList;
import org.almagest.adql.syntax.Expression.InQuery;
import org.almagest.adql.syntax.Expression.IsNull;
import org.almagest.adql.syntax.Expression.IsTruth;
import org.almagest.adql.syntax.Expression.Like;
import org.almagest.adql.syntax.Expression.Truth;

/** Comparisons, BETWEEN, IN, LIKE, ILIKE, IS (ADQL 2.1 sections 2.2.3 and 4.4.4). */
final class PredicateParser {
  private final TokenStream tokens;
  private final ArithmeticParser values;

  PredicateParser(TokenStream tokens) {
    this.tokens = tokens;
    this.values = new ArithmeticParser(tokens);
  }

  /** A value, or a predicate over it; predicates do not chain. */
  Expression predicate() throws AdqlException {
    Token start = tokens.peek();
    Expression operand = values.value();
    if (tokens.at(TokenKind.COMPARISON)) {
      return comparison(start, operand);
    }
    if (tokens.acceptWord("IS")) {
      return truthOrNull(start, operand);
    }
    boolean negated = tokens.acceptWord("NOT");
    if (tokens.acceptWord("BETWEEN")) {
      return between(start, negated, operand);
    }
    if (tokens.acceptWord("IN")) {
      return in(start, negated, operand);
    }
    if (tokens.atWord("LIKE") || tokens.atWord("ILIKE")) {
      return like(start, negated, operand);
    }
    if (negated) {
      throw SyntaxProblem.expected("BETWEEN, IN, LIKE or ILIKE after NOT", tokens);
    }
    return operand;
  }

  private Expression comparison(Token start, Expression left) throws AdqlException {
    Token token = tokens.next();
    ComparisonOperator operator = ComparisonOperator.of(token.text()).orElseThrow();
    Expression right = values.value();
    return new Comparison(operator, left, right, tokens.spanFrom(start));
  }

  private Expression truthOrNull(Token start, Expression operand) throws AdqlException {
    boolean negated = tokens.acceptWord("NOT");
    if (tokens.acceptWord("NULL")) {
      return new IsNull(negated, operand, tokens.spanFrom(start));
    }
    for (Truth truth : Truth.values()) {
      if (tokens.acceptWord(truth.name())) {
        return new IsTruth(negated, truth, operand, tokens.spanFrom(start));
      }
    }
    throw SyntaxProblem.expected("NULL, TRUE, FALSE or UNKNOWN after IS", tokens);
  }

  private Expression between(Token start, boolean negated, Expression operand)
      throws AdqlException {
    Expression low = values.value();
    if (!tokens.acceptWord("AND")) {
      throw SyntaxProblem.expected("AND and the upper bound of BETWEEN", tokens);
    }
    Expression high = values.value();
    return new Between(negated, operand, low, high, tokens.spanFrom(start));
  }

  private Expression in(Token start, boolean negated, Expression operand) throws AdqlException {
    if (tokens.atParenthesizedQuery()) {
      Query query = new QueryParser(tokens).parenthesizedQuery();
      return new InQuery(negated, operand, query, tokens.spanFrom(start));
    }
    Token opening = tokens.expect(TokenKind.LEFT_PAREN, "a list in parentheses after IN");
    if (tokens.at(TokenKind.RIGHT_PAREN)) {
      throw SyntaxProblem.at(tokens.peek(), "the list of IN is empty; it needs at least one value");
    }
    tokens.enter();
    List<Expression> candidates = new ExpressionParser(tokens).list();
    tokens.leave();
    tokens.expectClosing(opening);
    return new InList(negated, operand, candidates, tokens.spanFrom(start));
  }

  private Expression like(Token start, boolean negated, Expression operand) throws AdqlException {
    boolean ignoreCase = tokens.next().isWord("ILIKE");
    Expression pattern = values.value();
    String escape = tokens.acceptWord("ESCAPE") ? escape() : null;
    return new Like(negated, ignoreCase, operand, pattern, escape, tokens.spanFrom(start));
  }

  private String escape() throws AdqlException {
    Token token = tokens.expect(TokenKind.STRING, "a character in single quotes after ESCAPE");
    if (token.text().codePointCount(0, token.text().length()) != 1) {
      throw SyntaxProblem.at(token, "ESCAPE takes exactly one character, as in ESCAPE '!'");
    }
    return token.text();
  }
}
