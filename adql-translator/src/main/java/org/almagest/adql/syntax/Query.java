package org.almagest.adql.syntax;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code body [ORDER BY ...] [LIMIT n] [OFFSET n]}: what stands at the top, in a sub-query and in a
 * common table.
 *
 * @param orderBy empty if none
 * @param limit the greatest number of rows (an extension), null if none; never beside a TOP
 * @param offset rows to skip, null if none
 */
public record Query(
    QueryBody body,
    List<SortKey> orderBy,
    @Nullable Count limit,
    @Nullable Count offset,
    Span span) {
  /**
   * A term of ORDER BY.
   *
   * @param key an output position if a bare integer literal, else any expression
   */
  public record SortKey(Expression key, Direction direction, Span span) {}

  /**
   * Sort order; ascending when not written. NULL counts as greater than everything, unless NULLS
   * FIRST or NULLS LAST (extensions) say otherwise.
   */
  public enum Direction {
    ASCENDING,
    DESCENDING,
    ASCENDING_NULLS_FIRST,
    DESCENDING_NULLS_LAST
  }

  /** An unsigned integer of TOP, LIMIT or OFFSET. */
  public record Count(long value, Span span) {}

  public Query {
    Objects.requireNonNull(body);
    orderBy = List.copyOf(orderBy);
  }
}
