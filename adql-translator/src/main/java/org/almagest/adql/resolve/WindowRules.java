package org.almagest.adql.resolve;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.ResolvedQuery.SortKey;
import org.almagest.adql.resolved.ScalarFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.resolved.WindowFrame;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Query;
import org.almagest.adql.syntax.Window;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Resolves {@code f(...) OVER (...)} (an extension). */
final class WindowRules {
  /** The functions that exist over windows only. */
  static final Map<String, FunctionRule> RULES =
      Map.ofEntries(
          entry("ROW_NUMBER", numbering(ScalarFunction.ROW_NUMBER, ColumnType.BIGINT)),
          entry("RANK", numbering(ScalarFunction.RANK, ColumnType.BIGINT)),
          entry("DENSE_RANK", numbering(ScalarFunction.DENSE_RANK, ColumnType.BIGINT)),
          entry("PERCENT_RANK", numbering(ScalarFunction.PERCENT_RANK, ColumnType.DOUBLE)),
          entry("CUME_DIST", numbering(ScalarFunction.CUME_DIST, ColumnType.DOUBLE)),
          entry("NTILE", WindowRules::tile),
          entry("LAG", arguments -> neighbour(ScalarFunction.LAG, arguments)),
          entry("LEAD", arguments -> neighbour(ScalarFunction.LEAD, arguments)),
          entry("FIRST_VALUE", arguments -> edge(ScalarFunction.FIRST_VALUE, arguments)),
          entry("LAST_VALUE", arguments -> edge(ScalarFunction.LAST_VALUE, arguments)),
          entry("NTH_VALUE", WindowRules::nth));

  private final ExpressionResolver values;

  WindowRules(ExpressionResolver values) {
    this.values = values;
  }

  Value windowed(Expression.Windowed windowed) throws AdqlException {
    if (!values.clause().allowsWindows()) {
      throw Problem.type(
          windowed.span(),
          "a window function cannot stand in "
              + values.clause().words()
              + "; compute it in a sub-query of FROM");
    }
    ExpressionResolver inside = values.insideWindow();
    Window window = windowed.window();
    List<Value> partitionBy = new ArrayList<>();
    for (Expression term : window.partitionBy()) {
      partitionBy.add(ordered(inside, term));
    }
    List<SortKey.Computed> orderBy = new ArrayList<>();
    for (Query.SortKey key : window.orderBy()) {
      orderBy.add(new SortKey.Computed(ordered(inside, key.key()), key.direction()));
    }
    Value function = function(inside, windowed.function());
    return new Value.Windowed(function, partitionBy, orderBy, frame(window.frame()));
  }

  static Value ordered(ExpressionResolver inside, Expression term) throws AdqlException {
    Value value = inside.value(term);
    if (value.type().base().isGeometry() || value.type().base() == BaseType.JSON) {
      throw Problem.type(term.span(), TypeNames.of(value.type()) + " has no order to sort by");
    }
    return value;
  }

  private static Value function(ExpressionResolver inside, Expression function)
      throws AdqlException {
    if (function instanceof Expression.Gathered gathered) {
      Value aggregate = function(inside, gathered.function());
      return new GatheringRules(inside).overWindow(gathered, aggregate);
    }
    if (!(function instanceof Expression.FunctionCall call)) {
      return inside.value(function);
    }
    String name = call.name().toString().toUpperCase(Locale.ROOT);
    @Nullable FunctionRule rule = RULES.get(name);
    if (rule != null) {
      return rule.apply(new FunctionArguments(call, inside));
    }
    if (name.equals("STRING_AGG")) {
      refuseDistinct(call);
      return new AggregateRules(inside).joined(new FunctionArguments(call, inside));
    }
    @Nullable AggregateFunction aggregate = FunctionCatalogue.PLAIN_AGGREGATES.get(name);
    if (aggregate == null) {
      throw Problem.unknownFunction(
          call.name().span(),
          "OVER follows an aggregate or a window function such as ROW_NUMBER, and \""
              + call.name()
              + "\" is neither"
              + Nearest.hint(name, RULES.keySet()));
    }
    return new AggregateRules(inside).overWindow(aggregate, call);
  }

  static void refuseDistinct(Expression.FunctionCall call) throws AdqlException {
    if (call.distinct()) {
      throw Problem.unsupported(
          call.span(), "an aggregate of DISTINCT values does not work with OVER");
    }
  }

  private static FunctionRule numbering(ScalarFunction function, ColumnType type) {
    return arguments -> {
      arguments.demand(0, 0);
      return new Value.Call(function, List.of(), type);
    };
  }

  private static Value tile(FunctionArguments arguments) throws AdqlException {
    arguments.demand(1, 1);
    Value count = TypeRules.as(arguments.number(0), ColumnType.INTEGER);
    return new Value.Call(ScalarFunction.NTILE, List.of(count), ColumnType.INTEGER);
  }

  /** {@code LAG(value [, rows [, default]])}. */
  private static Value neighbour(ScalarFunction function, FunctionArguments arguments)
      throws AdqlException {
    arguments.demand(1, 3);
    Value value = plain(arguments);
    List<Value> all = new ArrayList<>(List.of(value));
    if (arguments.count() > 1) {
      all.add(TypeRules.as(arguments.number(1), ColumnType.INTEGER));
    }
    if (arguments.count() > 2) {
      Value otherwise = arguments.value(2);
      TypeRules.common(value, otherwise, arguments.span(2));
      all.add(TypeRules.as(otherwise, value.type()));
    }
    return new Value.Call(function, all, value.type());
  }

  private static Value edge(ScalarFunction function, FunctionArguments arguments)
      throws AdqlException {
    arguments.demand(1, 1);
    Value value = plain(arguments);
    return new Value.Call(function, List.of(value), value.type());
  }

  private static Value nth(FunctionArguments arguments) throws AdqlException {
    arguments.demand(2, 2);
    Value value = plain(arguments);
    Value place = TypeRules.as(arguments.number(1), ColumnType.INTEGER);
    return new Value.Call(ScalarFunction.NTH_VALUE, List.of(value, place), value.type());
  }

  private static Value plain(FunctionArguments arguments) throws AdqlException {
    Value value = arguments.value(0);
    if (value.type().base().isGeometry()) {
      throw Problem.unsupported(
          arguments.span(0), "a geometry cannot be looked at through a window");
    }
    return value;
  }

  private static @Nullable WindowFrame frame(Window.@Nullable Frame written) {
    return written == null
        ? null
        : new WindowFrame(written.unit(), edge(written.start()), edgeOrNull(written.end()));
  }

  private static WindowFrame.@Nullable Edge edgeOrNull(Window.@Nullable Bound written) {
    return written == null ? null : edge(written);
  }

  private static WindowFrame.Edge edge(Window.Bound written) {
    return new WindowFrame.Edge(written.place(), written.rows());
  }
}
