package org.almagest.adql.syntax;

import java.util.List;
import java.util.Objects;
import org.almagest.adql.syntax.Query.Count;
import org.jspecify.annotations.Nullable;

/** What yields rows: a SELECT, a set operation over two of them, or a query in parentheses. */
public sealed interface QueryBody {
  Span span();

  /**
   * {@code SELECT [ALL|DISTINCT] [TOP n] items [FROM ...] [WHERE ...] [GROUP BY ...] [HAVING ...]}.
   *
   * @param top null if none
   * @param from empty for a SELECT without FROM
   * @param where null if none
   * @param groupBy empty if none
   * @param having null if none
   */
  record Select(
      boolean distinct,
      @Nullable Count top,
      List<SelectItem> items,
      List<FromItem> from,
      @Nullable Expression where,
      List<Expression> groupBy,
      @Nullable Expression having,
      Span span)
      implements QueryBody {
    public Select {
      items = List.copyOf(items);
      from = List.copyOf(from);
      groupBy = List.copyOf(groupBy);
    }
  }

  /** {@code left UNION|EXCEPT|INTERSECT [ALL] right} (ADQL 2.1 section 4.6). */
  record SetOperation(SetOperator operator, boolean all, QueryBody left, QueryBody right, Span span)
      implements QueryBody {
    public SetOperation {
      Objects.requireNonNull(left);
      Objects.requireNonNull(right);
    }
  }

  /** {@code (query)} as an operand, where it may have its own ORDER BY and OFFSET. */
  record Nested(Query query, Span span) implements QueryBody {}

  /** The set operators; INTERSECT binds tighter. */
  enum SetOperator {
    UNION,
    EXCEPT,
    INTERSECT
  }
}
