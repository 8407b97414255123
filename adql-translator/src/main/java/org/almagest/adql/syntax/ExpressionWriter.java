package org.almagest.adql.syntax;

import java.util.List;
import java.util.function.Consumer;
import org.almagest.adql.syntax.Expression.BinaryOperator;
import org.almagest.adql.syntax.Expression.SignOperator;
import org.almagest.adql.syntax.Query.SortKey;
import org.jspecify.annotations.Nullable;

/** Writes expressions with just the parentheses that keep their structure. */
final class ExpressionWriter {
  /** How tightly an expression binds, loosest first, as the parser has it. */
  private enum Binding {
    OR,
    AND,
    NOT,
    PREDICATE,
    BITS,
    SUM,
    PRODUCT,
    SIGN,
    OPERAND
  }

  private final StringBuilder text;
  private final Consumer<Query> queries;

  ExpressionWriter(StringBuilder text, Consumer<Query> queries) {
    this.text = text;
    this.queries = queries;
  }

  void expression(Expression expression) {
    switch (expression) {
      case Expression.NullLiteral _ -> text.append("NULL");
      case Expression.NumberLiteral number -> text.append(number.text());
      case Expression.StringLiteral string -> string(string.value());
      case Expression.BooleanLiteral truth -> text.append(truth.value() ? "TRUE" : "FALSE");
      case Expression.ColumnReference column -> name(column.name());
      case Expression.CountRows _ -> text.append("COUNT(*)");
      case Expression.Sign sign -> sign(sign);
      case Expression.Binary binary -> binary(binary);
      case Expression.FunctionCall call -> call(call);
      case Expression.Windowed windowed -> windowed(windowed);
      case Expression.Gathered gathered -> gathered(gathered);
      case Expression.Cast cast -> cast(cast);
      case Expression.Case choice -> choice(choice);
      case Expression.ScalarSubquery subquery -> query("", subquery.query());
      case Expression.ArrayElement element -> element(element);
      case Expression.Comparison comparison -> comparison(comparison);
      case Expression.Between between -> between(between);
      case Expression.InList in -> inList(in);
      case Expression.InQuery in -> inQuery(in);
      case Expression.Like like -> like(like);
      case Expression.IsNull test -> is(test.operand(), test.negated(), "NULL");
      case Expression.IsTruth test -> is(test.operand(), test.negated(), test.truth().name());
      case Expression.Exists exists -> query("EXISTS ", exists.query());
      case Expression.And and -> separated(and.operands(), " AND ", Binding.NOT);
      case Expression.Or or -> separated(or.operands(), " OR ", Binding.AND);
      case Expression.Not not -> not(not);
    }
  }

  void name(QualifiedName name) {
    for (int place = 0; place < name.parts().size(); place++) {
      text.append(place == 0 ? "" : ".");
      name(name.parts().get(place));
    }
  }

  void name(Identifier name) {
    if (name.delimited()) {
      text.append('"').append(name.text().replace("\"", "\"\"")).append('"');
    } else {
      text.append(name.text());
    }
  }

  void alias(@Nullable Identifier alias) {
    if (alias != null) {
      text.append(" AS ");
      name(alias);
    }
  }

  private void string(String value) {
    text.append('\'').append(value.replace("'", "''")).append('\'');
  }

  private void sign(Expression.Sign sign) {
    text.append(sign.operator() == SignOperator.PLUS ? '+' : '-');
    text.append(sign.operand() instanceof Expression.Sign ? " " : "");
    operand(sign.operand(), Binding.SIGN);
  }

  private void binary(Expression.Binary binary) {
    Binding binding = bindingOf(binary.operator());
    operand(binary.left(), binding);
    text.append(' ').append(binary.operator().text()).append(' ');
    operand(binary.right(), tighter(binding));
  }

  private void call(Expression.FunctionCall call) {
    name(call.name());
    text.append(call.distinct() ? "(DISTINCT " : "(");
    separated(call.arguments(), ", ", Binding.OR);
    text.append(')');
  }

  private void gathered(Expression.Gathered gathered) {
    expression(gathered.function());
    if (!gathered.orderBy().isEmpty()) {
      text.setLength(text.length() - 1);
      text.append(' ');
      orderBy(gathered.orderBy());
      text.append(')');
    }
    part(" FILTER (WHERE ", gathered.filter());
    text.append(gathered.filter() == null ? "" : ")");
  }

  private void windowed(Expression.Windowed windowed) {
    expression(windowed.function());
    Window window = windowed.window();
    text.append(" OVER (");
    if (!window.partitionBy().isEmpty()) {
      text.append("PARTITION BY ");
      separated(window.partitionBy(), ", ", Binding.OR);
      text.append(' ');
    }
    if (!window.orderBy().isEmpty()) {
      orderBy(window.orderBy());
      text.append(' ');
    }
    text.append(window.frame() == null ? "" : window.frame().text()).append(')');
  }

  /** {@code ORDER BY ...}. */
  void orderBy(List<SortKey> keys) {
    text.append("ORDER BY ");
    for (int place = 0; place < keys.size(); place++) {
      text.append(place == 0 ? "" : ", ");
      expression(keys.get(place).key());
      text.append(
          switch (keys.get(place).direction()) {
            case ASCENDING -> " ASC";
            case DESCENDING -> " DESC";
            case ASCENDING_NULLS_FIRST -> " ASC NULLS FIRST";
            case DESCENDING_NULLS_LAST -> " DESC NULLS LAST";
          });
    }
  }

  private void cast(Expression.Cast cast) {
    text.append("CAST(");
    expression(cast.operand());
    text.append(" AS ").append(cast.type().name());
    if (cast.type().length() != null) {
      text.append('(').append(cast.type().length()).append(')');
    }
    text.append(')');
  }

  private void choice(Expression.Case choice) {
    text.append("CASE");
    part(" ", choice.operand());
    for (Expression.When branch : choice.branches()) {
      part(" WHEN ", branch.condition());
      part(" THEN ", branch.result());
    }
    part(" ELSE ", choice.otherwise());
    text.append(" END");
  }

  private void part(String keyword, @Nullable Expression expression) {
    if (expression != null) {
      text.append(keyword);
      expression(expression);
    }
  }

  private void element(Expression.ArrayElement element) {
    operand(element.array(), Binding.OPERAND);
    text.append('[');
    expression(element.index());
    text.append(']');
  }

  private void comparison(Expression.Comparison comparison) {
    operand(comparison.left(), Binding.BITS);
    text.append(' ').append(comparison.operator().text()).append(' ');
    operand(comparison.right(), Binding.BITS);
  }

  private void between(Expression.Between between) {
    negatable(between.operand(), between.negated(), "BETWEEN ");
    operand(between.low(), Binding.BITS);
    text.append(" AND ");
    operand(between.high(), Binding.BITS);
  }

  private void inList(Expression.InList in) {
    negatable(in.operand(), in.negated(), "IN (");
    separated(in.candidates(), ", ", Binding.OR);
    text.append(')');
  }

  private void inQuery(Expression.InQuery in) {
    negatable(in.operand(), in.negated(), "");
    query("IN ", in.query());
  }

  private void like(Expression.Like like) {
    negatable(like.operand(), like.negated(), like.ignoreCase() ? "ILIKE " : "LIKE ");
    operand(like.pattern(), Binding.BITS);
    if (like.escape() != null) {
      text.append(" ESCAPE ");
      string(like.escape());
    }
  }

  private void negatable(Expression operand, boolean negated, String predicate) {
    operand(operand, Binding.BITS);
    text.append(negated ? " NOT " : " ").append(predicate);
  }

  private void is(Expression operand, boolean negated, String what) {
    operand(operand, Binding.BITS);
    text.append(negated ? " IS NOT " : " IS ").append(what);
  }

  private void not(Expression.Not not) {
    text.append("NOT ");
    operand(not.operand(), Binding.NOT);
  }

  private void query(String keyword, Query query) {
    text.append(keyword).append('(');
    queries.accept(query);
    text.append(')');
  }

  private void separated(List<Expression> expressions, String separator, Binding loosest) {
    for (int place = 0; place < expressions.size(); place++) {
      text.append(place == 0 ? "" : separator);
      operand(expressions.get(place), loosest);
    }
  }

  /** In parentheses if it binds looser than its place allows. */
  private void operand(Expression expression, Binding loosest) {
    if (bindingOf(expression).compareTo(loosest) >= 0) {
      expression(expression);
      return;
    }
    text.append('(');
    expression(expression);
    text.append(')');
  }

  private static Binding bindingOf(Expression expression) {
    return switch (expression) {
      case Expression.Or _ -> Binding.OR;
      case Expression.And _ -> Binding.AND;
      case Expression.Not _ -> Binding.NOT;
      case Expression.Comparison _,
          Expression.Between _,
          Expression.InList _,
          Expression.InQuery _,
          Expression.Like _,
          Expression.IsNull _,
          Expression.IsTruth _ ->
          Binding.PREDICATE;
      case Expression.Binary binary -> bindingOf(binary.operator());
      case Expression.Sign _ -> Binding.SIGN;
      case Expression.NullLiteral _,
          Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.BooleanLiteral _,
          Expression.ColumnReference _,
          Expression.CountRows _,
          Expression.FunctionCall _,
          Expression.Windowed _,
          Expression.Gathered _,
          Expression.Cast _,
          Expression.Case _,
          Expression.ScalarSubquery _,
          Expression.ArrayElement _,
          Expression.Exists _ ->
          Binding.OPERAND;
    };
  }

  /** What the right operand of a chain that leans left must bind like. */
  private static Binding tighter(Binding operator) {
    return switch (operator) {
      case PRODUCT -> Binding.SIGN;
      case SUM -> Binding.PRODUCT;
      default -> Binding.SUM;
    };
  }

  private static Binding bindingOf(BinaryOperator operator) {
    return switch (operator) {
      case MULTIPLY, DIVIDE, REMAINDER -> Binding.PRODUCT;
      case ADD, SUBTRACT, CONCATENATE -> Binding.SUM;
      case BITWISE_AND, BITWISE_OR -> Binding.BITS;
    };
  }
}
