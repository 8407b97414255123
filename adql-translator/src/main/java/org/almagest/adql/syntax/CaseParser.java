package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Expression.Case;
import org.almagest.adql.syntax.Expression.When;

/** {@code CASE [operand] WHEN ... THEN ... [ELSE ...] END}. */
final class CaseParser {
  private final TokenStream tokens;
  private final ExpressionParser expressions;

  CaseParser(TokenStream tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens);
  }

  Expression caseExpression() throws AdqlException {
    Token start = tokens.expectWord("CASE");
    tokens.enter();
    Expression operand =
        tokens.atWord("WHEN") ? null : expressions.expression("WHEN or an expression");
    List<When> branches = branches();
    Expression otherwise = tokens.acceptWord("ELSE") ? expressions.expression() : null;
    tokens.leave();
    if (!tokens.acceptWord("END")) {
      throw SyntaxProblem.expected("END of the CASE at " + start.span(), tokens);
    }
    return new Case(operand, branches, otherwise, tokens.spanFrom(start));
  }

  private List<When> branches() throws AdqlException {
    List<When> branches = new ArrayList<>();
    do {
      tokens.expectWord("WHEN");
      Expression condition = expressions.expression("a condition");
      tokens.expectWord("THEN");
      branches.add(new When(condition, expressions.expression()));
    } while (tokens.atWord("WHEN"));
    return branches;
  }
}
