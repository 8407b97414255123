package org.almagest.adql.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.almagest.adql.syntax.FromItem.JoinCondition;
import org.almagest.adql.syntax.FromItem.JoinKind;
import org.jspecify.annotations.Nullable;

/** Random statements, the same for the same seed; smaller the deeper. */
final class TreeGenerator {
  static final Span NOWHERE = new Span(0, 0, 1, 1);

  private static final List<JoinKind> CONDITIONAL =
      List.of(JoinKind.INNER, JoinKind.LEFT, JoinKind.RIGHT, JoinKind.FULL);

  private final Random random;
  private final ExpressionGenerator expressions;

  TreeGenerator(long seed) {
    this.random = new Random(seed);
    this.expressions = new ExpressionGenerator(random, this::query);
  }

  Statement statement() {
    int common = random.nextInt(4) == 0 ? 2 : 0;
    List<Statement.CommonTable> with =
        list(common, () -> new Statement.CommonTable(name(), query(1), NOWHERE));
    Query query = query(2);
    return new Statement(with, query, into(query.body()), NOWHERE);
  }

  /** Only what begins with SELECT has a place for it. */
  private @Nullable QualifiedName into(QueryBody body) {
    return switch (body) {
      case QueryBody.Select _ ->
          random.nextBoolean() ? null : new QualifiedName(list(2, this::name), NOWHERE);
      case QueryBody.SetOperation operation -> into(operation.left());
      case QueryBody.Nested _ -> null;
    };
  }

  private Query query(int depth) {
    QueryBody body = body(depth);
    return new Query(
        body,
        list(
            random.nextInt(3),
            () -> new Query.SortKey(expression(depth - 1), direction(), NOWHERE)),
        limit(body),
        count(),
        NOWHERE);
  }

  private Query.@Nullable Count limit(QueryBody body) {
    boolean limited = body instanceof QueryBody.Select select && select.top() != null;
    return limited ? null : count();
  }

  private QueryBody body(int depth) {
    if (depth <= 0 || random.nextInt(3) > 0) {
      return select(depth);
    }
    return intersection(depth, random.nextBoolean() ? body(depth - 1) : operand(depth));
  }

  /** UNION and EXCEPT may take anything left, INTERSECT only what binds as tightly. */
  private QueryBody intersection(int depth, QueryBody left) {
    boolean all = random.nextBoolean();
    if (random.nextBoolean()) {
      return new QueryBody.SetOperation(
          QueryBody.SetOperator.INTERSECT, all, operand(depth), operand(depth), NOWHERE);
    }
    QueryBody right =
        random.nextBoolean() ? operand(depth) : intersectionOf(operand(depth), operand(depth));
    return new QueryBody.SetOperation(
        random.nextBoolean() ? QueryBody.SetOperator.UNION : QueryBody.SetOperator.EXCEPT,
        all,
        left,
        right,
        NOWHERE);
  }

  private static QueryBody intersectionOf(QueryBody left, QueryBody right) {
    return new QueryBody.SetOperation(QueryBody.SetOperator.INTERSECT, false, left, right, NOWHERE);
  }

  private QueryBody operand(int depth) {
    return random.nextBoolean() || depth <= 0
        ? select(depth - 1)
        : new QueryBody.Nested(query(depth - 1), NOWHERE);
  }

  private QueryBody.Select select(int depth) {
    return new QueryBody.Select(
        random.nextBoolean(),
        count(),
        list(1 + random.nextInt(3), () -> item(depth)),
        list(random.nextInt(3), () -> from(depth)),
        maybe(depth),
        list(random.nextInt(3), () -> expression(depth)),
        maybe(depth),
        NOWHERE);
  }

  private SelectItem item(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> new SelectItem.AllColumns(NOWHERE);
      case 1 -> new SelectItem.TableColumns(expressions.qualifiedName(), NOWHERE);
      default -> new SelectItem.Computed(expression(depth), alias(), NOWHERE);
    };
  }

  private FromItem from(int depth) {
    return switch (random.nextInt(depth <= 0 ? 1 : 3)) {
      case 0 -> new FromItem.NamedTable(expressions.qualifiedName(), alias(), NOWHERE);
      case 1 -> new FromItem.DerivedTable(query(depth - 1), name(), NOWHERE);
      default -> join(depth);
    };
  }

  private FromItem join(int depth) {
    JoinCondition condition = condition(depth);
    List<JoinKind> kinds =
        condition instanceof JoinCondition.None ? List.of(JoinKind.values()) : CONDITIONAL;
    JoinKind kind = kinds.get(random.nextInt(kinds.size()));
    return new FromItem.Join(kind, from(depth - 1), from(depth - 1), condition, NOWHERE);
  }

  private JoinCondition condition(int depth) {
    return switch (random.nextInt(4)) {
      case 0 -> new JoinCondition.None();
      case 1 -> new JoinCondition.Natural();
      case 2 -> new JoinCondition.Using(list(1 + random.nextInt(2), this::name));
      default -> new JoinCondition.On(expression(depth));
    };
  }

  private Query.Direction direction() {
    return ExpressionGenerator.pick(random, Query.Direction.values());
  }

  private Query.@Nullable Count count() {
    return random.nextInt(3) > 0 ? null : new Query.Count(random.nextInt(1000), NOWHERE);
  }

  private @Nullable Expression maybe(int depth) {
    return random.nextBoolean() ? null : expression(depth);
  }

  private Expression expression(int depth) {
    return expressions.expression(depth);
  }

  private Identifier name() {
    return expressions.name();
  }

  private @Nullable Identifier alias() {
    return random.nextBoolean() ? null : name();
  }

  static <T> List<T> list(int size, Supplier<T> element) {
    List<T> elements = new ArrayList<>();
    for (int place = 0; place < size; place++) {
      elements.add(element.get());
    }
    return elements;
  }
}
