package org.almagest.adql.syntax;

import java.util.List;
import org.almagest.adql.syntax.Query.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a window function looks at: {@code ([PARTITION BY ...] [ORDER BY ...] [frame])} (an
 * extension).
 *
 * @param partitionBy empty if all rows are one partition
 * @param orderBy empty if none
 * @param frame null for the usual one
 */
public record Window(List<Expression> partitionBy, List<SortKey> orderBy, @Nullable Frame frame) {
  public Window {
    partitionBy = List.copyOf(partitionBy);
    orderBy = List.copyOf(orderBy);
  }

  /**
   * {@code ROWS|RANGE start} or {@code ROWS|RANGE BETWEEN start AND end}.
   *
   * @param end null without BETWEEN
   */
  public record Frame(Unit unit, Bound start, @Nullable Bound end) {
    /** As SQL and ADQL write it. */
    public String text() {
      return end == null
          ? unit + " " + start.text()
          : unit + " BETWEEN " + start.text() + " AND " + end.text();
    }
  }

  /** What a frame counts. */
  public enum Unit {
    ROWS,
    RANGE
  }

  /**
   * Where a frame starts or ends.
   *
   * @param rows for {@link Place#PRECEDING} and {@link Place#FOLLOWING}, else 0
   */
  public record Bound(Place place, long rows) {
    String text() {
      boolean counted = place == Place.PRECEDING || place == Place.FOLLOWING;
      return counted ? rows + " " + place.text : place.text;
    }
  }

  /** Where a bound lies, seen from the current row; in the order of the rows. */
  public enum Place {
    UNBOUNDED_PRECEDING("UNBOUNDED PRECEDING"),
    PRECEDING("PRECEDING"),
    CURRENT_ROW("CURRENT ROW"),
    FOLLOWING("FOLLOWING"),
    UNBOUNDED_FOLLOWING("UNBOUNDED FOLLOWING");

    private final String text;

    Place(String text) {
      this.text = text;
    }
  }
}
