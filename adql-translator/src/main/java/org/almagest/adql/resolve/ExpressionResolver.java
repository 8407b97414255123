package org.almagest.adql.resolve;

import org.almagest.adql.AdqlException;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Rows.Form;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Query;
import org.almagest.schema.ColumnType;

/** Resolves expressions that stand for values. */
final class ExpressionResolver {
  private final Resolution resolution;
  private final Scope scope;
  private final Clause clause;

  ExpressionResolver(Resolution resolution, Scope scope, Clause clause) {
    this.resolution = resolution;
    this.scope = scope;
    this.clause = clause;
  }

  Scope scope() {
    return scope;
  }

  PgSphereVersion pgSphere() {
    return resolution.pgSphere();
  }

  Clause clause() {
    return clause;
  }

  /** The same place, seen from inside an aggregate. */
  ExpressionResolver insideAggregate() {
    return new ExpressionResolver(resolution, scope, Clause.AGGREGATE);
  }

  /** The same place, seen from inside a window function. */
  ExpressionResolver insideWindow() {
    return new ExpressionResolver(resolution, scope, Clause.WINDOW);
  }

  Value value(Expression expression) throws AdqlException {
    return switch (expression) {
      case Expression.NullLiteral ignored -> new Value.Null(ColumnType.TEXT);
      case Expression.NumberLiteral number -> LiteralReader.number(number);
      case Expression.StringLiteral string -> LiteralReader.text(string);
      case Expression.BooleanLiteral truth -> new Value.BooleanLiteral(truth.value());
      case Expression.ColumnReference column -> new NameResolver(scope).column(column.name());
      case Expression.Sign sign -> new ArithmeticResolver(this).sign(sign);
      case Expression.Binary binary -> new ArithmeticResolver(this).binary(binary);
      case Expression.FunctionCall call -> new FunctionResolver(this).call(call);
      case Expression.CountRows rows -> new AggregateRules(this).countRows(rows);
      case Expression.Gathered gathered -> new GatheringRules(this).gathered(gathered);
      case Expression.Windowed windowed -> new WindowRules(this).windowed(windowed);
      case Expression.Cast cast -> new CastRules(this).cast(cast);
      case Expression.Case choice -> new CaseRules(this).choice(choice);
      case Expression.ScalarSubquery subquery -> subquery(subquery);
      case Expression.ArrayElement element -> new ArithmeticResolver(this).element(element);
      case Expression.Comparison condition -> throw notValue(condition);
      case Expression.Between condition -> throw notValue(condition);
      case Expression.InList condition -> throw notValue(condition);
      case Expression.InQuery condition -> throw notValue(condition);
      case Expression.Like condition -> throw notValue(condition);
      case Expression.IsNull condition -> throw notValue(condition);
      case Expression.IsTruth condition -> throw notValue(condition);
      case Expression.Exists condition -> throw notValue(condition);
      case Expression.And condition -> throw notValue(condition);
      case Expression.Or condition -> throw notValue(condition);
      case Expression.Not condition -> throw notValue(condition);
    };
  }

  Condition condition(Expression expression) throws AdqlException {
    return new ConditionResolver(this).condition(expression);
  }

  Value number(Expression expression) throws AdqlException {
    return Demand.number(value(expression), expression.span());
  }

  Value text(Expression expression) throws AdqlException {
    return Demand.text(value(expression), expression.span());
  }

  /** A query inside this expression; its columns stay as PostgreSQL computes with them. */
  QueryResult query(Query query) throws AdqlException {
    return new QueryResolver(resolution, scope).resolve(query, Form.NATIVE);
  }

  /** A query inside this expression that yields one column. */
  QueryResult column(Query query) throws AdqlException {
    QueryResult result = query(query);
    if (result.outputs().size() != 1) {
      throw Problem.type(
          query.span(),
          "this sub-query must yield one column, but it yields " + result.outputs().size());
    }
    return result;
  }

  private Value subquery(Expression.ScalarSubquery subquery) throws AdqlException {
    QueryResult result = column(subquery.query());
    Value value = new Value.Subquery(result.query(), result.type(0));
    return value.type().base().isGeometry()
        ? new Value.Shape(new Geometry.Computed(value, result.outputs().getFirst().storage()))
        : value;
  }

  private static AdqlException notValue(Expression condition) {
    return Problem.type(
        condition.span(),
        "a condition is not a value; write CASE WHEN ... THEN 1 ELSE 0 END to make it one");
  }
}
