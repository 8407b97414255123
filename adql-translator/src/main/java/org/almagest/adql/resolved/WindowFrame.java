package org.almagest.adql.resolved;

import org.almagest.adql.syntax.Window.Place;
import org.almagest.adql.syntax.Window.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a window that a function looks at, from one edge to another.
 *
 * @param end null for the current row
 */
public record WindowFrame(Unit unit, Edge start, @Nullable Edge end) {
  /**
   * Where a frame starts or ends.
   *
   * @param rows how far from the current row where the place is counted, else 0
   */
  public record Edge(Place place, long rows) {}
}
