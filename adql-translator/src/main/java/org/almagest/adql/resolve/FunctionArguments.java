package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Span;

/** The arguments of one call, resolved as the function asks for them. */
final class FunctionArguments {
  private final Expression.FunctionCall call;
  private final ExpressionResolver values;

  FunctionArguments(Expression.FunctionCall call, ExpressionResolver values) {
    this.call = call;
    this.values = values;
  }

  Expression.FunctionCall call() {
    return call;
  }

  ExpressionResolver values() {
    return values;
  }

  int count() {
    return call.arguments().size();
  }

  Expression get(int index) {
    return call.arguments().get(index);
  }

  Span span(int index) {
    return get(index).span();
  }

  Value number(int index) throws AdqlException {
    return values.number(get(index));
  }

  Value text(int index) throws AdqlException {
    return values.text(get(index));
  }

  Geometry geometry(int index) throws AdqlException {
    return values.geometry(get(index));
  }

  Geometry point(int index) throws AdqlException {
    return values.point(get(index));
  }

  List<Value> numbers() throws AdqlException {
    List<Value> numbers = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      numbers.add(values.number(argument));
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
        call.span(),
        call.name() + " takes " + wanted + noun + ", not " + call.arguments().size());
  }
}
