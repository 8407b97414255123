package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.ResolvedQuery.SortKey;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Query;
import org.jspecify.annotations.Nullable;

/** Resolves {@code aggregate(... ORDER BY ...) FILTER (WHERE ...)} (an extension). */
final class GatheringRules {
  private final ExpressionResolver values;

  GatheringRules(ExpressionResolver values) {
    this.values = values;
  }

  Value gathered(Expression.Gathered gathered) throws AdqlException {
    Value aggregate = values.value(gathered.function());
    demandAggregate(gathered, aggregate);
    return new Value.Gathered(aggregate, keys(gathered, aggregate), filter(gathered));
  }

  /** An aggregate over a window takes a filter, but has an order of its own. */
  Value overWindow(Expression.Gathered gathered, Value aggregate) throws AdqlException {
    demandAggregate(gathered, aggregate);
    if (!gathered.orderBy().isEmpty()) {
      throw Problem.unsupported(
          gathered.orderBy().getFirst().span(),
          "over a window, ORDER BY stands in the parentheses of OVER");
    }
    return new Value.Gathered(aggregate, List.of(), filter(gathered));
  }

  private static void demandAggregate(Expression.Gathered gathered, Value value)
      throws AdqlException {
    if (!(value instanceof Value.Aggregate) && !(value instanceof Value.TextAggregate)) {
      throw Problem.type(
          gathered.span(),
          (gathered.filter() == null ? "ORDER BY" : "FILTER")
              + " belongs to aggregates such as COUNT or STRING_AGG, not to "
              + name(gathered));
    }
  }

  private static String name(Expression.Gathered gathered) {
    return gathered.function() instanceof Expression.FunctionCall call
        ? call.name().toString()
        : "this";
  }

  private List<SortKey.Computed> keys(Expression.Gathered gathered, Value aggregate)
      throws AdqlException {
    List<SortKey.Computed> keys = new ArrayList<>();
    for (Query.SortKey key : gathered.orderBy()) {
      demandOrdered(gathered, aggregate, key);
      Value value = WindowRules.ordered(values.insideAggregate(), key.key());
      demandSame(aggregate, value, key);
      keys.add(new SortKey.Computed(value, key.direction()));
    }
    return keys;
  }

  private static void demandOrdered(
      Expression.Gathered gathered, Value aggregate, Query.SortKey key) throws AdqlException {
    boolean ordered =
        aggregate instanceof Value.TextAggregate
            || (aggregate instanceof Value.Aggregate known
                && known.function() == AggregateFunction.ARRAY_AGG);
    if (!ordered) {
      throw Problem.type(
          key.span(),
          name(gathered) + " is the same in every order; ORDER BY is for STRING_AGG and ARRAY_AGG");
    }
  }

  private static void demandSame(Value aggregate, Value key, Query.SortKey written)
      throws AdqlException {
    @Nullable Value distinct =
        switch (aggregate) {
          case Value.TextAggregate(boolean once, Value text, _, _) when once -> text;
          case Value.Aggregate known when known.distinct() -> known.argument();
          default -> null;
        };
    if (distinct != null && !distinct.equals(key)) {
      throw Problem.unsupported(
          written.span(), "with DISTINCT, ORDER BY takes only what is gathered");
    }
  }

  private @Nullable Condition filter(Expression.Gathered gathered) throws AdqlException {
    return gathered.filter() == null ? null : values.insideAggregate().condition(gathered.filter());
  }
}
