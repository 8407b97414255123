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
    @Nullable Value argument = aggregate.argument();
    if (argument == null) {
      return "count(*)";
    }
    String call =
        aggregate.function().name().toLowerCase(Locale.ROOT)
            + (aggregate.distinct() ? "(DISTINCT " : "(")
            + ValueWriter.write(argument)
            + ")";
    return call + cast(aggregate, argument.type());
  }

  private static String cast(Value.Aggregate aggregate, ColumnType argument) {
    if (argument.base() == BaseType.CHAR && aggregate.function() != AggregateFunction.COUNT) {
      return "::text";
    }
    boolean numeric = argument.base() == BaseType.NUMERIC || argument.base().isInteger();
    if (aggregate.function() == AggregateFunction.AVG) {
      return numeric ? "::float8" : "";
    }
    boolean grows =
        aggregate.function() == AggregateFunction.SUM && argument.base() == BaseType.BIGINT;
    return grows ? "::bigint" : "";
  }
}
