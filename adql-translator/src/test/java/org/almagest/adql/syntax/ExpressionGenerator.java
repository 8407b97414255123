package org.almagest.adql.syntax;

import static org.almagest.adql.syntax.TreeGenerator.NOWHERE;
import static org.almagest.adql.syntax.TreeGenerator.list;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Random expressions of every kind. */
final class ExpressionGenerator {
  private static final List<String> REGULAR = List.of("ra", "Dec", "t1", "x_2", "size", "distance");
  private static final List<String> DELIMITED =
      List.of("ra", "a b", "q\"t", "SELECT", "é", "2mass", ".", "--", "line\nend");
  private static final List<String> NUMBERS = List.of("1", "12.", ".5", "1.25", "1E5", "1.2e-3");
  private static final List<String> STRINGS = List.of("", "M31", "it's", "''", "--", "\"", "☃\n");
  private static final List<String> TYPES =
      List.of("DOUBLE PRECISION", "INTEGER", "TIMESTAMP", "POINT", "TEXT");

  private final Random random;
  private final IntFunction<Query> queries;

  ExpressionGenerator(Random random, IntFunction<Query> queries) {
    this.random = random;
    this.queries = queries;
  }

  Expression expression(int depth) {
    return depth <= 0 ? leaf() : node(depth - 1);
  }

  private Expression leaf() {
    return switch (random.nextInt(6)) {
      case 0 -> new Expression.NullLiteral(NOWHERE);
      case 1 -> new Expression.NumberLiteral(pick(NUMBERS), NOWHERE);
      case 2 -> new Expression.StringLiteral(pick(STRINGS), NOWHERE);
      case 3 -> new Expression.BooleanLiteral(random.nextBoolean(), NOWHERE);
      case 4 -> new Expression.CountRows(NOWHERE);
      default -> new Expression.ColumnReference(qualifiedName(), NOWHERE);
    };
  }

  private Expression node(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> value(depth);
      case 1 -> container(depth);
      case 2 -> predicate(depth);
      default -> condition(depth);
    };
  }

  private Expression value(int depth) {
    return switch (random.nextInt(3)) {
      case 0 ->
          new Expression.Sign(pick(Expression.SignOperator.values()), expression(depth), NOWHERE);
      case 1 -> new Expression.ArrayElement(expression(depth), expression(depth), NOWHERE);
      default ->
          new Expression.Binary(
              pick(Expression.BinaryOperator.values()),
              expression(depth),
              expression(depth),
              NOWHERE);
    };
  }

  private Expression container(int depth) {
    return switch (random.nextInt(7)) {
      case 5 -> windowed(depth);
      case 6 -> gathered(depth);
      case 0 -> new Expression.ScalarSubquery(queries.apply(depth), NOWHERE);
      case 1 -> new Expression.Exists(queries.apply(depth), NOWHERE);
      case 2 -> new Expression.Cast(expression(depth), type(), NOWHERE);
      case 3 ->
          new Expression.Case(
              maybe(depth), list(1 + random.nextInt(2), () -> when(depth)), maybe(depth), NOWHERE);
      default -> call(depth);
    };
  }

  private Expression windowed(int depth) {
    Window.Bound preceding = new Window.Bound(Window.Place.PRECEDING, random.nextInt(9));
    Window.Bound current = new Window.Bound(Window.Place.CURRENT_ROW, 0);
    Window window =
        new Window(
            list(random.nextInt(2), () -> expression(depth)),
            list(
                random.nextInt(2),
                () ->
                    new Query.SortKey(
                        expression(depth), pick(random, Query.Direction.values()), NOWHERE)),
            random.nextBoolean()
                ? null
                : new Window.Frame(
                    Window.Unit.ROWS, preceding, random.nextBoolean() ? null : current));
    return new Expression.Windowed(call(depth), window, NOWHERE);
  }

  private Expression gathered(int depth) {
    Expression.FunctionCall call =
        new Expression.FunctionCall(qualifiedName(), false, List.of(expression(depth)), NOWHERE);
    boolean ordered = random.nextBoolean();
    Query.SortKey key =
        new Query.SortKey(expression(depth), pick(random, Query.Direction.values()), NOWHERE);
    @Nullable Expression filter = ordered ? maybe(depth) : expression(depth);
    return new Expression.Gathered(call, ordered ? List.of(key) : List.of(), filter, NOWHERE);
  }

  private @Nullable String escape() {
    return random.nextBoolean() ? null : pick(List.of("!", "'", "\\"));
  }

  private Expression call(int depth) {
    boolean distinct = random.nextInt(4) == 0;
    List<Expression> arguments = list(distinct ? 1 : random.nextInt(4), () -> expression(depth));
    return new Expression.FunctionCall(qualifiedName(), distinct, arguments, NOWHERE);
  }

  private Expression predicate(int depth) {
    boolean negated = random.nextBoolean();
    Expression operand = expression(depth);
    return switch (random.nextInt(7)) {
      case 0 ->
          new Expression.Comparison(
              pick(Expression.ComparisonOperator.values()), operand, expression(depth), NOWHERE);
      case 1 ->
          new Expression.Between(negated, operand, expression(depth), expression(depth), NOWHERE);
      case 2 ->
          new Expression.InList(
              negated, operand, list(1 + random.nextInt(3), () -> inListed(depth)), NOWHERE);
      case 3 -> new Expression.InQuery(negated, operand, queries.apply(depth), NOWHERE);
      case 4 ->
          new Expression.Like(
              negated, random.nextBoolean(), operand, expression(depth), escape(), NOWHERE);
      case 5 -> new Expression.IsNull(negated, operand, NOWHERE);
      default -> new Expression.IsTruth(negated, pick(Expression.Truth.values()), operand, NOWHERE);
    };
  }

  /** Not a bare sub-query: alone in parentheses, it would be the query of IN. */
  private Expression inListed(int depth) {
    return new Expression.Sign(Expression.SignOperator.MINUS, expression(depth), NOWHERE);
  }

  private Expression condition(int depth) {
    int operands = 2 + random.nextInt(2);
    return switch (random.nextInt(3)) {
      case 0 -> new Expression.And(list(operands, () -> expression(depth)), NOWHERE);
      case 1 -> new Expression.Or(list(operands, () -> expression(depth)), NOWHERE);
      default -> new Expression.Not(expression(depth), NOWHERE);
    };
  }

  private Expression.When when(int depth) {
    return new Expression.When(expression(depth), expression(depth));
  }

  private @Nullable Expression maybe(int depth) {
    return random.nextBoolean() ? null : expression(depth);
  }

  private TypeName type() {
    return random.nextBoolean()
        ? new TypeName(pick(TYPES), null, NOWHERE)
        : new TypeName("VARCHAR", 1 + random.nextInt(50), NOWHERE);
  }

  QualifiedName qualifiedName() {
    return new QualifiedName(list(1 + random.nextInt(3), this::name), NOWHERE);
  }

  Identifier name() {
    return random.nextInt(3) > 0
        ? new Identifier(pick(REGULAR), false, NOWHERE)
        : new Identifier(pick(DELIMITED), true, NOWHERE);
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> T pick(T[] choices) {
    return pick(random, choices);
  }

  static <T> T pick(Random random, T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
