package org.almagest.adql.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Refuses trees that are too high to walk by recursion. Nesting is limited while parsing, to less
 * than this in sub-queries alone; what is left are chains that lean left: {@code a + b + c}, joins,
 * set operators. Walks with a stack of its own.
 */
final class TreeHeight {
  static final int MAXIMUM = 500;

  private final Deque<Part> waiting = new ArrayDeque<>();
  private int height;

  private TreeHeight() {}

  /** A node of any category, and how far it is from the root. */
  private sealed interface Part {
    int height();

    record OfExpression(Expression node, int height) implements Part {}

    record OfQuery(Query node, int height) implements Part {}

    record OfBody(QueryBody node, int height) implements Part {}

    record OfFrom(FromItem node, int height) implements Part {}
  }

  static void check(Statement statement) throws AdqlException {
    TreeHeight tree = new TreeHeight();
    statement.with().forEach(common -> tree.add(common.query()));
    tree.add(statement.query());
    tree.visitAll();
  }

  static void check(Expression expression) throws AdqlException {
    TreeHeight tree = new TreeHeight();
    tree.add(expression);
    tree.visitAll();
  }

  private void visitAll() throws AdqlException {
    while (!waiting.isEmpty()) {
      visit(waiting.pop());
    }
  }

  private void visit(Part part) throws AdqlException {
    height = part.height() + 1;
    switch (part) {
      case Part.OfExpression(Expression node, int _) -> visit(node);
      case Part.OfQuery(Query node, int _) -> visit(node);
      case Part.OfBody(QueryBody node, int _) -> visit(node);
      case Part.OfFrom(FromItem node, int _) -> visit(node);
    }
  }

  private void visit(Query query) {
    add(query.body());
    query.orderBy().forEach(key -> add(key.key()));
  }

  private void visit(QueryBody body) throws AdqlException {
    refuseTooHigh(body.span());
    switch (body) {
      case QueryBody.Select select -> visit(select);
      case QueryBody.SetOperation operation -> {
        add(operation.left());
        add(operation.right());
      }
      case QueryBody.Nested nested -> add(nested.query());
    }
  }

  private void visit(QueryBody.Select select) {
    select.items().forEach(this::visit);
    select.from().forEach(this::add);
    add(select.where());
    addAll(select.groupBy());
    add(select.having());
  }

  private void visit(SelectItem item) {
    switch (item) {
      case SelectItem.Computed computed -> add(computed.expression());
      case SelectItem.AllColumns _, SelectItem.TableColumns _ -> {}
    }
  }

  private void visit(FromItem item) throws AdqlException {
    refuseTooHigh(item.span());
    switch (item) {
      case FromItem.NamedTable _ -> {}
      case FromItem.DerivedTable derived -> add(derived.query());
      case FromItem.Join join -> {
        add(join.left());
        add(join.right());
        visit(join.condition());
      }
    }
  }

  private void visit(FromItem.JoinCondition condition) {
    switch (condition) {
      case FromItem.JoinCondition.On on -> add(on.expression());
      case FromItem.JoinCondition.Using _,
          FromItem.JoinCondition.Natural _,
          FromItem.JoinCondition.None _ -> {}
    }
  }

  private void visit(Expression expression) throws AdqlException {
    refuseTooHigh(expression.span());
    switch (expression) {
      case Expression.NullLiteral _,
          Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.BooleanLiteral _,
          Expression.ColumnReference _,
          Expression.CountRows _ -> {}
      case Expression.Sign sign -> add(sign.operand());
      case Expression.Binary binary -> addAll(List.of(binary.left(), binary.right()));
      case Expression.FunctionCall call -> addAll(call.arguments());
      case Expression.Windowed windowed -> visit(windowed);
      case Expression.Gathered gathered -> visit(gathered);
      case Expression.Cast cast -> add(cast.operand());
      case Expression.Case choice -> visit(choice);
      case Expression.ScalarSubquery subquery -> add(subquery.query());
      case Expression.ArrayElement element -> addAll(List.of(element.array(), element.index()));
      case Expression.Comparison comparison ->
          addAll(List.of(comparison.left(), comparison.right()));
      case Expression.Between between ->
          addAll(List.of(between.operand(), between.low(), between.high()));
      case Expression.InList in -> {
        add(in.operand());
        addAll(in.candidates());
      }
      case Expression.InQuery in -> {
        add(in.operand());
        add(in.query());
      }
      case Expression.Like like -> addAll(List.of(like.operand(), like.pattern()));
      case Expression.IsNull test -> add(test.operand());
      case Expression.IsTruth test -> add(test.operand());
      case Expression.Exists exists -> add(exists.query());
      case Expression.And and -> addAll(and.operands());
      case Expression.Or or -> addAll(or.operands());
      case Expression.Not not -> add(not.operand());
    }
  }

  private void visit(Expression.Windowed windowed) {
    add(windowed.function());
    addAll(windowed.window().partitionBy());
    windowed.window().orderBy().forEach(key -> add(key.key()));
  }

  private void visit(Expression.Gathered gathered) {
    add(gathered.function());
    gathered.orderBy().forEach(key -> add(key.key()));
    add(gathered.filter());
  }

  private void visit(Expression.Case choice) {
    add(choice.operand());
    for (Expression.When branch : choice.branches()) {
      add(branch.condition());
      add(branch.result());
    }
    add(choice.otherwise());
  }

  private void refuseTooHigh(Span span) throws AdqlException {
    if (height > MAXIMUM) {
      throw new AdqlException(
          Kind.SYNTAX,
          span,
          "more than %d operators, joins or sub-queries in a row here; split the query"
              .formatted(MAXIMUM));
    }
  }

  private void addAll(List<Expression> expressions) {
    expressions.forEach(this::add);
  }

  private void add(@Nullable Expression expression) {
    if (expression != null) {
      waiting.push(new Part.OfExpression(expression, height));
    }
  }

  private void add(Query query) {
    waiting.push(new Part.OfQuery(query, height));
  }

  private void add(QueryBody body) {
    waiting.push(new Part.OfBody(body, height));
  }

  private void add(FromItem item) {
    waiting.push(new Part.OfFrom(item, height));
  }
}
