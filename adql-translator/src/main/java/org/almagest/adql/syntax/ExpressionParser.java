package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.And;
import org.almagest.adql.syntax.Expression.Not;
import org.almagest.adql.syntax.Expression.Or;

/**
 * The top of the expression grammar: OR, AND, NOT, each binding tighter than the one before. Values
 * and conditions share it, so a parenthesis needs no guess about what it holds.
 */
final class ExpressionParser {
  private final TokenStream tokens;
  private final PredicateParser predicates;

  ExpressionParser(TokenStream tokens) {
    this.tokens = tokens;
    this.predicates = new PredicateParser(tokens);
  }

  Expression expression() throws AdqlException {
    return expression("an expression");
  }

  /**
   * @param what what to ask for if nothing like an expression stands here
   */
  Expression expression(String what) throws AdqlException {
    if (!OperandParser.canStart(tokens)) {
      throw SyntaxProblem.nameExpected(what, tokens);
    }
    return disjunction();
  }

  /** Expressions with commas between, at least one. */
  List<Expression> list() throws AdqlException {
    List<Expression> expressions = new ArrayList<>();
    do {
      expressions.add(expression());
    } while (tokens.accept(TokenKind.COMMA));
    return expressions;
  }

  private Expression disjunction() throws AdqlException {
    Token start = tokens.peek();
    Expression first = conjunction();
    if (!tokens.atWord("OR")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>();
    operands.add(first);
    while (tokens.acceptWord("OR")) {
      operands.add(conjunction());
    }
    return new Or(operands, tokens.spanFrom(start));
  }

  private Expression conjunction() throws AdqlException {
    Token start = tokens.peek();
    Expression first = negation();
    if (!tokens.atWord("AND")) {
      return first;
    }
    List<Expression> operands = new ArrayList<>();
    operands.add(first);
    while (tokens.acceptWord("AND")) {
      operands.add(negation());
    }
    return new And(operands, tokens.spanFrom(start));
  }

  private Expression negation() throws AdqlException {
    if (!tokens.atWord("NOT") || tokens.peek(1).is(TokenKind.DOT)) {
      return predicates.predicate();
    }
    Token start = tokens.next();
    tokens.enter();
    Expression operand = negation();
    tokens.leave();
    return new Not(operand, tokens.spanFrom(start));
  }
}
