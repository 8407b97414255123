package org.almagest.adql.pgsphere;

import java.util.Locale;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.AggregateFunction;
import org.almagest.adql.resolved.Value;
import org.almagest.schema.BaseType;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** Writes aggregates, with a cast where PostgreSQL's own type is another. */
final class AggregateWriter {
  private AggregateWriter() {}

  static String write(Value.Aggregate aggregate) {
    return write(aggregate, "");
  }

  /**
   * @param over what stands between the call and a cast
   */
  static String write(Value.Aggregate aggregate, String over) {
    return write(aggregate, "", over);
  }

  static String write(Value.Gathered gathered, String over) {
    String order = order(gathered);
    String filter =
        gathered.filter() == null
            ? ""
            : " FILTER (WHERE " + ConditionWriter.write(gathered.filter()) + ")";
    return switch (gathered.aggregate()) {
      case Value.Aggregate aggregate -> write(aggregate, order, filter + over);
      case Value.TextAggregate aggregate -> joined(aggregate, order) + filter + over;
      case Value other -> throw new IllegalArgumentException(other + " gathers no rows");
    };
  }

  /** DISTINCT goes with the very argument as a key only, and texts are gathered as {@code text}. */
  private static String order(Value.Gathered gathered) {
    boolean asText =
        gathered.aggregate() instanceof Value.TextAggregate(boolean distinct, _, _, _) && distinct;
    return gathered.orderBy().isEmpty()
        ? ""
        : gathered.orderBy().stream()
            .map(key ->
                asText
                    ? QueryWriter.directed(
                        ValueWriter.write(key.value()) + "::text", key.direction())
                    : QueryWriter.key(key))
            .collect(Collectors.joining(", ", " ORDER BY ", ""));
  }

  private static String write(Value.Aggregate aggregate, String order, String over) {
    @Nullable Value argument = aggregate.argument();
    if (argument == null) {
      return "count(*)" + over;
    }
    return call(aggregate, argument, order) + over + cast(aggregate, argument.type());
  }

  private static String call(Value.Aggregate aggregate, Value argument, String order) {
    if (aggregate.function() == AggregateFunction.MEDIAN) {
      return "percentile_cont(0.5) WITHIN GROUP (ORDER BY " + ValueWriter.write(argument) + ")";
    }
    return aggregate.function().name().toLowerCase(Locale.ROOT)
        + (aggregate.distinct() ? "(DISTINCT " : "(")
        + ValueWriter.write(argument)
        + order
        + ")";
  }

  static String joined(Value.TextAggregate aggregate) {
    return joined(aggregate, "");
  }

  private static String joined(Value.TextAggregate aggregate, String order) {
    return (aggregate.distinct() ? "string_agg(DISTINCT " : "string_agg(")
        + ValueWriter.write(aggregate.text())
        + "::text, "
        + ValueWriter.write(aggregate.separator())
        + "::text"
        + order
        + ")";
  }

  private static String cast(Value.Aggregate aggregate, ColumnType argument) {
    boolean exact = argument.base() == BaseType.NUMERIC || argument.base().isInteger();
    return switch (aggregate.function()) {
      case MIN, MAX -> argument.base() == BaseType.CHAR ? "::text" : "";
      case ARRAY_AGG -> argument.base() == BaseType.CHAR ? "::text[]" : "";
      case SUM -> argument.base() == BaseType.BIGINT ? "::bigint" : "";
      case AVG, STDDEV, STDDEV_POP, VARIANCE, VAR_POP -> exact ? "::float8" : "";
      case COUNT, MEDIAN -> "";
    };
  }
}
