package org.almagest.adql.pgsphere;

import java.util.Locale;
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
    @Nullable Value argument = aggregate.argument();
    if (argument == null) {
      return "count(*)" + over;
    }
    return call(aggregate, argument) + over + cast(aggregate, argument.type());
  }

  private static String call(Value.Aggregate aggregate, Value argument) {
    if (aggregate.function() == AggregateFunction.MEDIAN) {
      return "percentile_cont(0.5) WITHIN GROUP (ORDER BY " + ValueWriter.write(argument) + ")";
    }
    return aggregate.function().name().toLowerCase(Locale.ROOT)
        + (aggregate.distinct() ? "(DISTINCT " : "(")
        + ValueWriter.write(argument)
        + ")";
  }

  static String joined(Value.TextAggregate aggregate) {
    return (aggregate.distinct() ? "string_agg(DISTINCT " : "string_agg(")
        + ValueWriter.write(aggregate.text())
        + "::text, "
        + ValueWriter.write(aggregate.separator())
        + "::text)";
  }

  private static String cast(Value.Aggregate aggregate, ColumnType argument) {
    boolean exact = argument.base() == BaseType.NUMERIC || argument.base().isInteger();
    return switch (aggregate.function()) {
      case MIN, MAX -> argument.base() == BaseType.CHAR ? "::text" : "";
      case SUM -> argument.base() == BaseType.BIGINT ? "::bigint" : "";
      case AVG, STDDEV, STDDEV_POP, VARIANCE, VAR_POP -> exact ? "::float8" : "";
      case COUNT, MEDIAN -> "";
    };
  }
}
