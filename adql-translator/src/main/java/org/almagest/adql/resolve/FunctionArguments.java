package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Span;
import org.jspecify.annotations.Nullable;

/** The arguments of one call, resolved once each and checked as the function asks for them. */
final class FunctionArguments {
  private final Expression.FunctionCall call;
  private final ExpressionResolver values;
  private final List<Expression> expressions;
  private final Map<Expression, Value> resolved;

  FunctionArguments(Expression.FunctionCall call, ExpressionResolver values) {
    this(call, values, call.arguments(), new IdentityHashMap<>());
  }

  private FunctionArguments(
      Expression.FunctionCall call,
      ExpressionResolver values,
      List<Expression> expressions,
      Map<Expression, Value> resolved) {
    this.call = call;
    this.values = values;
    this.expressions = expressions;
    this.resolved = resolved;
  }

  /** The same without the first one. */
  FunctionArguments withoutFirst() {
    return new FunctionArguments(
        call, values, expressions.subList(1, expressions.size()), resolved);
  }

  Expression.FunctionCall call() {
    return call;
  }

  ExpressionResolver values() {
    return values;
  }

  int count() {
    return expressions.size();
  }

  Expression get(int index) {
    return expressions.get(index);
  }

  Span span(int index) {
    return get(index).span();
  }

  /** The argument as messages name it. */
  Place place(int index) {
    int all = call.arguments().size();
    int number = all == 1 ? 0 : all - count() + index + 1;
    return new Place(span(index), call.name().toString(), number);
  }

  /** Who quotes the name of a column means the column. */
  private String unquoted(String text) {
    List<String> columns = values.scope().columns().stream().map(ScopeColumn::name).toList();
    return Nearest.to(text, columns)
        .map(column -> "; the name of a column has no single quotes: " + column)
        .orElse("");
  }

  Value value(int index) throws AdqlException {
    @Nullable Value known = resolved.get(get(index));
    if (known != null) {
      return known;
    }
    Value value = values.value(get(index));
    resolved.put(get(index), value);
    return value;
  }

  Value number(int index) throws AdqlException {
    Value value = value(index);
    if (value instanceof Value.TextLiteral(String text, _)) {
      throw place(index).refused("a number", TypeNames.of(value.type()) + unquoted(text));
    }
    return Demand.number(value, place(index));
  }

  Value text(int index) throws AdqlException {
    return Demand.text(value(index), place(index));
  }

  Geometry geometry(int index) throws AdqlException {
    return Demand.geometry(value(index), place(index));
  }

  Geometry point(int index) throws AdqlException {
    return Demand.point(value(index), place(index));
  }

  List<Value> numbers() throws AdqlException {
    List<Value> numbers = new ArrayList<>();
    for (int index = 0; index < count(); index++) {
      numbers.add(number(index));
    }
    return numbers;
  }

  /** Demands so many arguments. */
  void demand(int least, int most) throws AdqlException {
    if (count() < least || count() > most) {
      String wanted = least == most ? String.valueOf(least) : least + " or " + most;
      throw wrongCount(call, wanted);
    }
  }

  static Expression only(Expression.FunctionCall call) throws AdqlException {
    if (call.arguments().size() != 1) {
      throw wrongCount(call, "1");
    }
    return call.arguments().getFirst();
  }

  static AdqlException wrongCount(Expression.FunctionCall call, String wanted) {
    String noun = wanted.equals("1") ? " argument" : " arguments";
    return Problem.type(
        call.span(), call.name() + " takes " + wanted + noun + ", not " + call.arguments().size());
  }
}
