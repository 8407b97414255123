package org.almagest.adql.resolved;

import java.util.List;
import org.almagest.adql.syntax.Query.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A query of any depth.
 *
 * @param limit the greatest number of rows, null if not limited
 * @param offset rows to skip first, null if none
 */
public record ResolvedQuery(
    Rows rows, List<SortKey> orderBy, @Nullable Long limit, @Nullable Long offset) {
  public ResolvedQuery {
    orderBy = List.copyOf(orderBy);
  }

  /** The same query, cut off after so many rows. */
  public ResolvedQuery limitedTo(long cap) {
    return new ResolvedQuery(
        rows, orderBy, limit == null ? cap : Long.valueOf(Math.min(limit, cap)), offset);
  }

  /** A term of ORDER BY. */
  public sealed interface SortKey {
    Direction direction();

    /** An output column, counted from 1. */
    record Position(int position, Direction direction) implements SortKey {}

    /**
     * By the distance of two points in a form that a nearest-neighbour index answers; ascending.
     */
    record Nearest(Geometry point, Geometry center) implements SortKey {
      @Override
      public Direction direction() {
        return Direction.ASCENDING;
      }
    }

    record Computed(Value value, Direction direction) implements SortKey {}
  }
}
