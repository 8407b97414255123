package org.almagest.adql.resolve;

import java.util.List;
import java.util.Optional;
import org.almagest.adql.resolved.ResolvedQuery.SortKey;
import org.almagest.adql.resolved.Rows;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Query.Direction;

/** ORDER BY DISTANCE, where pgSphere's index yields the nearest points first. */
final class NearestRules {
  private NearestRules() {}

  /** The bare operator that the index answers, if the value is a distance that it can yield. */
  static Optional<SortKey> key(Value value, Direction direction, SelectResult select) {
    boolean offered =
        direction == Direction.ASCENDING
            && select.values().pgSphere().findsNearest()
            && isPlain(select.select());
    return offered && value instanceof Value.Distance distance
        ? new SkyAccess(Clause.WHERE)
            .lookups(distance.from(), distance.to(), LiteralReader.integer(0)).stream()
                .findFirst()
                .map(sides -> new SortKey.Nearest(sides.point(), sides.center()))
        : Optional.empty();
  }

  /** Whether the rows that are sorted are those that are found. */
  private static boolean isPlain(Rows.Select select) {
    List<Rows.Item> items = select.items();
    return !select.distinct()
        && select.groupBy().isEmpty()
        && select.having() == null
        && items.stream().noneMatch(item -> Walk.holdsAggregate(item.value()));
  }
}
