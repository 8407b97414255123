package org.almagest.adql.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;
import org.almagest.adql.syntax.Expression.FunctionCall;
import org.jspecify.annotations.Nullable;

/** {@link StandardCheck} of expressions: each as the value or the condition that it has to be. */
final class ExpressionCheck {
  /** ADQL 2.1 section 4.7.1, and what the archives call the same types or take besides. */
  private static final Set<String> CAST_TYPES =
      Set.of(
          "INT",
          "DOUBLE",
          "NUMERIC",
          "DECIMAL",
          "TEXT",
          "BOOLEAN",
          "DATE",
          "INTERVAL",
          "CHAR",
          "CHARACTER",
          "VARCHAR",
          "CHARACTER VARYING",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "REAL",
          "DOUBLE PRECISION",
          "TIMESTAMP",
          "POINT",
          "CIRCLE",
          "POLYGON");

  private final StandardCheck queries;
  private final Predicate<String> functions;

  ExpressionCheck(StandardCheck queries, Predicate<String> functions) {
    this.queries = queries;
    this.functions = functions;
  }

  void value(Expression expression) throws AdqlException {
    switch (expression) {
      case Expression.NullLiteral _,
          Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.BooleanLiteral _,
          Expression.CountRows _ -> {}
      case Expression.ColumnReference column -> queries.column(column.name());
      case Expression.Sign sign -> value(sign.operand());
      case Expression.Binary binary -> values(List.of(binary.left(), binary.right()));
      case Expression.FunctionCall call -> call(call);
      case Expression.Windowed windowed -> windowed(windowed);
      case Expression.Gathered gathered -> gathered(gathered);
      case Expression.Cast cast -> cast(cast);
      case Expression.Case choice -> choice(choice);
      case Expression.ScalarSubquery subquery -> queries.query(subquery.query());
      case Expression.ArrayElement element -> values(List.of(element.array(), element.index()));
      case Expression.Comparison _,
          Expression.Between _,
          Expression.InList _,
          Expression.InQuery _,
          Expression.Like _,
          Expression.IsNull _,
          Expression.IsTruth _,
          Expression.Exists _,
          Expression.And _,
          Expression.Or _,
          Expression.Not _ ->
          throw problem(expression, "a value is needed here, but this is a condition");
    }
  }

  void condition(Expression expression) throws AdqlException {
    switch (expression) {
      case Expression.Comparison compared -> values(List.of(compared.left(), compared.right()));
      case Expression.Between between ->
          values(List.of(between.operand(), between.low(), between.high()));
      case Expression.InList in -> {
        value(in.operand());
        values(in.candidates());
      }
      case Expression.InQuery in -> {
        value(in.operand());
        queries.query(in.query());
      }
      case Expression.Like like -> values(List.of(like.operand(), like.pattern()));
      case Expression.IsNull missing -> value(missing.operand());
      case Expression.IsTruth truth -> condition(truth.operand());
      case Expression.Exists exists -> queries.query(exists.query());
      case Expression.And and -> conditions(and.operands());
      case Expression.Or or -> conditions(or.operands());
      case Expression.Not not -> condition(not.operand());
      case Expression.ColumnReference _,
          Expression.BooleanLiteral _,
          Expression.Case _,
          Expression.ScalarSubquery _,
          Expression.ArrayElement _ ->
          value(expression);
      case Expression.FunctionCall call -> holds(call);
      case Expression.NullLiteral _,
          Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.CountRows _,
          Expression.Sign _,
          Expression.Binary _,
          Expression.Windowed _,
          Expression.Gathered _,
          Expression.Cast _ ->
          throw problem(expression, "a condition is needed here; compare this with something");
    }
  }

  /** A user-defined function may tell truth; of the standard's, none but COALESCE can. */
  private void holds(FunctionCall call) throws AdqlException {
    Optional<String> standard = StandardFunctions.named(call);
    if (standard.isPresent() && !standard.get().equals("COALESCE")) {
      throw problem(
          call,
          "a condition is needed here; compare the value of %s with something%s"
              .formatted(standard.get(), example(standard.get())));
    }
    call(call);
  }

  private static String example(String function) {
    return function.equals("CONTAINS") || function.equals("INTERSECTS")
        ? ": 1=" + function + "(...)"
        : "";
  }

  private void call(FunctionCall call) throws AdqlException {
    Optional<String> standard = StandardFunctions.named(call);
    if (standard.isPresent()) {
      StandardFunctions.check(standard.get(), call);
    } else {
      StandardCheck.requireFunction(call.name(), functions);
    }
    values(call.arguments());
  }

  private void windowed(Expression.Windowed windowed) throws AdqlException {
    value(windowed.function());
    values(windowed.window().partitionBy());
    for (Query.SortKey key : windowed.window().orderBy()) {
      value(key.key());
    }
  }

  private void gathered(Expression.Gathered gathered) throws AdqlException {
    value(gathered.function());
    for (Query.SortKey key : gathered.orderBy()) {
      value(key.key());
    }
    if (gathered.filter() != null) {
      condition(gathered.filter());
    }
  }

  private void cast(Expression.Cast cast) throws AdqlException {
    value(cast.operand());
    TypeName type = cast.type();
    if (!CAST_TYPES.contains(type.name())) {
      throw new AdqlException(
          Kind.SYNTAX,
          type.span(),
          "CAST to %s is not in the standard; its types are CHAR, VARCHAR, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE PRECISION, TIMESTAMP, POINT, CIRCLE and POLYGON"
              .formatted(type.name()));
    }
    if (type.length() != null && !type.name().contains("CHAR")) {
      throw new AdqlException(Kind.SYNTAX, type.span(), type.name() + " has no length");
    }
  }

  private void choice(Expression.Case choice) throws AdqlException {
    @Nullable Expression operand = choice.operand();
    if (operand != null) {
      value(operand);
    }
    for (Expression.When branch : choice.branches()) {
      if (operand == null) {
        condition(branch.condition());
      } else {
        value(branch.condition());
      }
      value(branch.result());
    }
    if (choice.otherwise() != null) {
      value(choice.otherwise());
    }
  }

  private void values(List<Expression> expressions) throws AdqlException {
    for (Expression expression : expressions) {
      value(expression);
    }
  }

  private void conditions(List<Expression> expressions) throws AdqlException {
    for (Expression expression : expressions) {
      condition(expression);
    }
  }

  private static AdqlException problem(Expression expression, String problem) {
    return new AdqlException(Kind.SYNTAX, expression.span(), problem);
  }
}
