package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;

/**
 * Circles that cover a MOC, for an index that knows circles but no cells: those around the cells of
 * the finest order that needs few of them.
 */
final class MocCover {
  /** Each costs one look into the index. */
  private static final int MOST_CIRCLES = 32;

  private static final int FINEST_ORDER = 12;

  private static final Pattern CELLS = Pattern.compile("(\\d+)(?:-(\\d+))?");

  private MocCover() {}

  /** The circles; none if the MOC takes in so much sky that a scan is as quick (decision 005). */
  static Optional<List<Geometry.Circle>> circles(Geometry.Coverage moc) {
    int order = -1;
    NavigableSet<Long> cells = new TreeSet<>();
    for (int finer = 0; finer <= FINEST_ORDER; finer++) {
      NavigableSet<Long> next = cells(moc, finer);
      if (next.size() > MOST_CIRCLES) {
        break;
      }
      cells = next;
      order = finer;
    }
    boolean small = !cells.isEmpty() && cells.size() <= 1L << (2 * order);
    return small ? Optional.of(circles(order, cells)) : Optional.empty();
  }

  private static List<Geometry.Circle> circles(int order, NavigableSet<Long> cells) {
    double radius = HealpixCell.boundingRadius(order);
    List<Geometry.Circle> circles = new ArrayList<>();
    for (long cell : cells) {
      HealpixCell.Center center = HealpixCell.center(order, cell);
      Geometry point = new Geometry.Point(number(center.longitude()), number(center.latitude()));
      circles.add(new Geometry.Circle(point, number(radius)));
    }
    return circles;
  }

  private static Value number(double value) {
    return new Value.DoubleLiteral(value);
  }

  /** The cells of the order that the MOC touches; one more than is wanted if they are too many. */
  private static NavigableSet<Long> cells(Geometry.Coverage moc, int order) {
    NavigableSet<Long> cells = new TreeSet<>();
    for (String part : moc.ascii().split(" ", -1)) {
      int slash = part.indexOf('/');
      int own = Integer.parseInt(part.substring(0, slash));
      Matcher ranges = CELLS.matcher(part.substring(slash + 1));
      while (ranges.find() && cells.size() <= MOST_CIRCLES) {
        long first = Long.parseLong(ranges.group(1));
        long last = ranges.group(2) == null ? first : Long.parseLong(ranges.group(2));
        add(cells, first(first, order - own), last(last, order - own));
      }
    }
    return cells;
  }

  private static long first(long cell, int finer) {
    return finer >= 0 ? cell << (2 * finer) : cell >> (-2 * finer);
  }

  private static long last(long cell, int finer) {
    return finer >= 0 ? ((cell + 1) << (2 * finer)) - 1 : cell >> (-2 * finer);
  }

  private static void add(NavigableSet<Long> cells, long first, long last) {
    for (long cell = first; cell <= last && cells.size() <= MOST_CIRCLES; cell++) {
      cells.add(cell);
    }
  }
}
