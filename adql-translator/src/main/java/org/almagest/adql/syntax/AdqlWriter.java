package org.almagest.adql.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.almagest.adql.syntax.FromItem.JoinCondition;
import org.almagest.adql.syntax.FromItem.JoinKind;
import org.jspecify.annotations.Nullable;

/**
 * A syntax tree back to ADQL on one line: the text parses to an equal tree, apart from the places.
 * For logs and tests; SQL is written from the resolved tree, never from this text.
 *
 * <p>Works by recursion, which the parser's limits on the height of trees make safe.
 */
public final class AdqlWriter {
  private final StringBuilder text = new StringBuilder();
  private final ExpressionWriter expressions = new ExpressionWriter(text, this::query);

  /** Still to be written, in the first SELECT of the query itself. */
  private @Nullable QualifiedName into;

  private AdqlWriter() {}

  public static String write(Statement statement) {
    AdqlWriter writer = new AdqlWriter();
    writer.statement(statement);
    return writer.text.toString();
  }

  private void statement(Statement statement) {
    if (!statement.with().isEmpty()) {
      text.append("WITH ");
      separated(statement.with(), this::commonTable);
      text.append(' ');
    }
    into = statement.into();
    query(statement.query());
  }

  private void commonTable(Statement.CommonTable table) {
    expressions.name(table.name());
    text.append(" AS (");
    query(table.query());
    text.append(')');
  }

  private void query(Query query) {
    body(query.body());
    if (!query.orderBy().isEmpty()) {
      text.append(' ');
      expressions.orderBy(query.orderBy());
    }
    if (query.limit() != null) {
      text.append(" LIMIT ").append(query.limit().value());
    }
    if (query.offset() != null) {
      text.append(" OFFSET ").append(query.offset().value());
    }
  }

  private void body(QueryBody body) {
    switch (body) {
      case QueryBody.Select select -> select(select);
      case QueryBody.Nested nested -> parenthesized(nested.query());
      case QueryBody.SetOperation operation -> {
        body(operation.left());
        text.append(' ').append(operation.operator()).append(operation.all() ? " ALL " : " ");
        body(operation.right());
      }
    }
  }

  private void select(QueryBody.Select select) {
    QualifiedName target = into;
    into = null;
    text.append(select.distinct() ? "SELECT DISTINCT " : "SELECT ");
    if (select.top() != null) {
      text.append("TOP ").append(select.top().value()).append(' ');
    }
    separated(select.items(), this::item);
    into(target);
    if (!select.from().isEmpty()) {
      text.append(" FROM ");
      separated(select.from(), this::from);
    }
    clause(" WHERE ", select.where() == null ? List.of() : List.of(select.where()));
    clause(" GROUP BY ", select.groupBy());
    clause(" HAVING ", select.having() == null ? List.of() : List.of(select.having()));
  }

  private void into(@Nullable QualifiedName target) {
    if (target != null) {
      text.append(" INTO ");
      expressions.name(target);
    }
  }

  private void clause(String keyword, List<Expression> terms) {
    if (!terms.isEmpty()) {
      text.append(keyword);
      separated(terms, expressions::expression);
    }
  }

  private void item(SelectItem item) {
    switch (item) {
      case SelectItem.AllColumns _ -> text.append('*');
      case SelectItem.TableColumns columns -> {
        expressions.name(columns.qualifier());
        text.append(".*");
      }
      case SelectItem.Computed computed -> {
        expressions.expression(computed.expression());
        expressions.alias(computed.alias());
      }
    }
  }

  private void from(FromItem item) {
    switch (item) {
      case FromItem.NamedTable table -> {
        expressions.name(table.name());
        expressions.alias(table.alias());
      }
      case FromItem.DerivedTable derived -> {
        parenthesized(derived.query());
        expressions.alias(derived.alias());
      }
      case FromItem.Join join -> join(join);
    }
  }

  private void join(FromItem.Join join) {
    leftOperand(join.left());
    text.append(join.condition() instanceof JoinCondition.Natural ? " NATURAL" : "");
    text.append(join.kind() == JoinKind.INNER ? "" : " " + join.kind()).append(" JOIN ");
    rightOperand(join.right());
    condition(join.condition());
  }

  /** Without its parentheses, a join that lacks its condition would take the next one. */
  private void leftOperand(FromItem item) {
    boolean open =
        item instanceof FromItem.Join join
            && join.kind() != JoinKind.CROSS
            && join.condition() instanceof JoinCondition.None;
    if (open) {
      rightOperand(item);
    } else {
      from(item);
    }
  }

  private void rightOperand(FromItem item) {
    switch (item) {
      case FromItem.Join join -> {
        text.append('(');
        join(join);
        text.append(')');
      }
      case FromItem.NamedTable _, FromItem.DerivedTable _ -> from(item);
    }
  }

  private void condition(JoinCondition condition) {
    switch (condition) {
      case JoinCondition.On on -> clause(" ON ", List.of(on.expression()));
      case JoinCondition.Using using -> {
        text.append(" USING (");
        separated(using.columns(), expressions::name);
        text.append(')');
      }
      case JoinCondition.Natural _, JoinCondition.None _ -> {}
    }
  }

  private void parenthesized(Query query) {
    text.append('(');
    query(query);
    text.append(')');
  }

  private <T> void separated(List<T> elements, Consumer<T> write) {
    for (int place = 0; place < elements.size(); place++) {
      text.append(place == 0 ? "" : ", ");
      write.accept(elements.get(place));
    }
  }
}
