package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;

/** Resolves IN. */
final class MembershipResolver {
  private final ExpressionResolver values;

  MembershipResolver(ExpressionResolver values) {
    this.values = values;
  }

  Condition inList(Expression.InList in) throws AdqlException {
    Value operand = values.value(in.operand());
    List<Value> candidates = new ArrayList<>();
    for (Expression candidate : in.candidates()) {
      Operands pair = Operands.comparable(operand, values.value(candidate), candidate.span());
      operand = pair.left();
      candidates.add(pair.right());
    }
    return new Condition.InList(in.negated(), operand, candidates);
  }

  Condition inQuery(Expression.InQuery in) throws AdqlException {
    QueryResult result = values.column(in.query());
    Value column = new Value.Subquery(result.query(), result.type(0));
    Operands pair = Operands.comparable(values.value(in.operand()), column, in.query().span());
    if (!pair.right().equals(column)) {
      throw Problem.type(
          in.query().span(),
          "this sub-query yields " + TypeNames.of(result.type(0)) + "; CAST it to text");
    }
    return new Condition.InQuery(in.negated(), pair.left(), result.query());
  }
}
