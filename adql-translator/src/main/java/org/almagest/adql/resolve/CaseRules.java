package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Resolves CASE and COALESCE: alternatives of one type. */
final class CaseRules {
  private final ExpressionResolver values;

  CaseRules(ExpressionResolver values) {
    this.values = values;
  }

  Value choice(Expression.Case choice) throws AdqlException {
    List<Expression> results = new ArrayList<>();
    choice.branches().forEach(branch -> results.add(branch.result()));
    if (choice.otherwise() != null) {
      results.add(choice.otherwise());
    }
    Alternatives alternatives = alternatives(results);
    @Nullable Value otherwise = choice.otherwise() == null ? null : alternatives.values().getLast();
    return choice.operand() == null
        ? searched(choice, alternatives, otherwise)
        : matched(choice, choice.operand(), alternatives, otherwise);
  }

  private Value searched(
      Expression.Case choice, Alternatives alternatives, @Nullable Value otherwise)
      throws AdqlException {
    List<Value.Branch> branches = new ArrayList<>();
    for (Expression.When when : choice.branches()) {
      Condition condition = values.condition(when.condition());
      branches.add(new Value.Branch(condition, alternatives.values().get(branches.size())));
    }
    return shaped(new Value.Case(branches, otherwise, alternatives.type()));
  }

  private Value matched(
      Expression.Case choice, Expression of, Alternatives alternatives, @Nullable Value otherwise)
      throws AdqlException {
    Value operand = values.value(of);
    List<Value.Match> matches = new ArrayList<>();
    for (Expression.When when : choice.branches()) {
      Expression candidate = when.condition();
      Operands pair = Operands.comparable(operand, values.value(candidate), candidate.span());
      operand = pair.left();
      matches.add(new Value.Match(pair.right(), alternatives.values().get(matches.size())));
    }
    return shaped(new Value.Switch(operand, matches, otherwise, alternatives.type()));
  }

  Value coalesce(Expression.FunctionCall call) throws AdqlException {
    if (call.arguments().isEmpty()) {
      throw Problem.type(call.span(), "COALESCE needs at least one argument");
    }
    Alternatives alternatives = alternatives(call.arguments());
    return shaped(new Value.Coalesce(alternatives.values(), alternatives.type()));
  }

  /** {@code GREATEST} and {@code LEAST}. */
  Value extreme(ScalarFunction function, Expression.FunctionCall call) throws AdqlException {
    if (call.arguments().isEmpty()) {
      throw Problem.type(call.span(), function + " needs at least one argument");
    }
    Alternatives alternatives = alternatives(call.arguments());
    ColumnType type = alternatives.type();
    if (type.isArray() || type.base().isGeometry() || type.base() == BaseType.JSON) {
      throw Problem.type(call.span(), TypeNames.of(type) + " has no order to compare by");
    }
    return new Value.Call(function, alternatives.values(), type);
  }

  /** {@code NULLIF(value, other)}. */
  Value unless(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    Operands operands =
        Operands.comparable(arguments.value(0), arguments.value(1), arguments.call().span());
    return new Value.Call(
        ScalarFunction.NULLIF, List.of(operands.left(), operands.right()), operands.left().type());
  }

  /** Values brought to one type. */
  private record Alternatives(List<Value> values, ColumnType type) {}

  private Alternatives alternatives(List<Expression> expressions) throws AdqlException {
    List<Value> found = new ArrayList<>();
    Value shared = new Value.Null(ColumnType.TEXT);
    for (Expression expression : expressions) {
      Value value = values.value(expression);
      ColumnType type = TypeRules.common(shared, value, expression.span());
      boolean known = !(shared instanceof Value.Null && value instanceof Value.Null);
      shared = known ? new Value.Convert(value, type) : value;
      found.add(value);
    }
    ColumnType type = shared.type();
    return new Alternatives(found.stream().map(value -> as(value, type)).toList(), type);
  }

  /** Geometries are alternatives as pgSphere's types, in whatever form they are stored. */
  private static Value as(Value value, ColumnType type) {
    boolean shape = value instanceof Value.Shape;
    return shape ? new Value.Convert(value, type) : TypeRules.as(value, type);
  }

  private static Value shaped(Value choice) {
    return choice.type().base().isGeometry()
        ? new Value.Shape(new Geometry.Computed(choice, Storage.PG_SPHERE))
        : choice;
  }
}
