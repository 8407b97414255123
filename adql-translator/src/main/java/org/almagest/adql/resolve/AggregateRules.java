package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;

/** Resolves aggregates; their types are the same for every size of table. */
final class AggregateRules {
  private final ExpressionResolver values;

  AggregateRules(ExpressionResolver values) {
    this.values = values;
  }

  Value countRows(Expression.CountRows rows) throws AdqlException {
    demandPlace("COUNT", rows.span());
    return new Value.Aggregate(AggregateFunction.COUNT, false, null, ColumnType.BIGINT);
  }

  Value aggregate(AggregateFunction function, Expression.FunctionCall call) throws AdqlException {
    demandPlace(function.name(), call.span());
    Expression argument = FunctionArguments.only(call);
    Value value = values.insideAggregate().value(argument);
    demandOwnColumns(function.name(), value, call.span());
    return aggregate(function, call, value);
  }

  /** An aggregate over a window, whose argument may hold aggregates of groups. */
  Value overWindow(AggregateFunction function, Expression.FunctionCall call) throws AdqlException {
    WindowRules.refuseDistinct(call);
    if (function == AggregateFunction.MEDIAN) {
      throw Problem.unsupported(call.span(), "MEDIAN does not work with OVER");
    }
    return aggregate(function, call, values.value(FunctionArguments.only(call)));
  }

  private static Value aggregate(
      AggregateFunction function, Expression.FunctionCall call, Value value) throws AdqlException {
    demandType(function, value, call.arguments().getFirst().span());
    if (function == AggregateFunction.ARRAY_AGG && value.type().base() == BaseType.NUMERIC) {
      return aggregate(function, call, TypeRules.as(value, ColumnType.DOUBLE));
    }
    if (function != AggregateFunction.MEDIAN) {
      return new Value.Aggregate(function, call.distinct(), value, type(function, value.type()));
    }
    if (call.distinct()) {
      throw Problem.unsupported(call.span(), "MEDIAN does not work with DISTINCT");
    }
    Value number = TypeRules.as(value, ColumnType.DOUBLE);
    return new Value.Aggregate(function, false, number, ColumnType.DOUBLE);
  }

  /** {@code STRING_AGG(text, separator)}. */
  Value joined(FunctionArguments arguments) throws AdqlException {
    Expression.FunctionCall call = arguments.call();
    demandPlace("STRING_AGG", call.span());
    arguments.demand(2, 2);
    Value text = values.insideAggregate().text(arguments.get(0));
    Value separator = values.insideAggregate().text(arguments.get(1));
    demandOwnColumns("STRING_AGG", text, call.span());
    boolean unicode = text.type().unicode() || separator.type().unicode();
    return new Value.TextAggregate(
        call.distinct(), text, separator, ColumnType.varchar(null, unicode));
  }

  void demandPlace(String name, Span span) throws AdqlException {
    if (!values.clause().allowsAggregates()) {
      String advice = values.clause().findsRows() ? "; use HAVING" : "";
      throw Problem.type(
          span, "the aggregate " + name + " cannot stand in " + values.clause().words() + advice);
    }
  }

  /** SQL would let such an aggregate run over the outer query, which nobody means. */
  void demandOwnColumns(Object function, Value value, Span span) throws AdqlException {
    List<ColumnSource> columns = Walk.columns(value);
    if (!columns.isEmpty() && columns.stream().noneMatch(values.scope()::owns)) {
      throw Problem.unsupported(
          span, function + " uses only columns of an outer query; none is of this FROM");
    }
  }

  private static void demandType(AggregateFunction function, Value value, Span span)
      throws AdqlException {
    ColumnType type = value.type();
    boolean fits =
        switch (function) {
          case COUNT -> !type.base().isGeometry() && type.base() != BaseType.JSON;
          case SUM, AVG, STDDEV, STDDEV_POP, VARIANCE, VAR_POP, MEDIAN -> TypeRules.isNumber(type);
          case MIN, MAX -> TypeRules.isNumber(type) || TypeRules.isText(type) || ordered(type);
          case ARRAY_AGG ->
              TypeRules.isNumber(type)
                  || TypeRules.isText(type)
                  || (type.isScalar() && type.base() == BaseType.BOOLEAN);
        };
    if (!fits) {
      throw Problem.type(span, function + " does not work on " + TypeNames.of(type));
    }
  }

  private static boolean ordered(ColumnType type) {
    boolean clock = type.base() == BaseType.TIME || type.base() == BaseType.INTERVAL;
    return TypeRules.isTemporal(type) || (type.isScalar() && clock);
  }

  private static ColumnType type(AggregateFunction function, ColumnType argument) {
    return switch (function) {
      case COUNT -> ColumnType.BIGINT;
      case SUM -> sum(argument);
      case AVG, STDDEV, STDDEV_POP, VARIANCE, VAR_POP, MEDIAN -> ColumnType.DOUBLE;
      case MIN, MAX -> argument.base() == BaseType.CHAR ? asVarchar(argument) : argument;
      case ARRAY_AGG -> array(argument);
    };
  }

  private static ColumnType sum(ColumnType argument) {
    return argument.base().isInteger() ? ColumnType.BIGINT : ColumnType.of(argument.base());
  }

  private static ColumnType array(ColumnType element) {
    List<Integer> shape = ColumnType.arrayOf(BaseType.VARCHAR).shape();
    return element.base().isText()
        ? new ColumnType(BaseType.VARCHAR, null, element.unicode(), shape)
        : ColumnType.arrayOf(element.base());
  }

  private static ColumnType asVarchar(ColumnType type) {
    return ColumnType.varchar(type.length(), type.unicode());
  }
}
