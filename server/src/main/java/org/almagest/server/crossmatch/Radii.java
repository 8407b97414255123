package org.almagest.server.crossmatch;

import java.util.List;
import org.almagest.schema.Column;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.jspecify.annotations.Nullable;

/** Finds the radius that a call means. */
final class Radii {
  private static final double ARCSECONDS = 3600;

  private Radii() {}

  /**
   * The one radius, or that of a column of A.
   *
   * @throws TapException if there is no such column of numbers
   */
  static Radius of(MatchCall call, Table first) {
    double greatest = call.radius() / ARCSECONDS;
    String named = call.options().radiusColumn();
    if (named == null) {
      return new Radius(greatest, null, 1);
    }
    Column column = column(first, named);
    double factor = MotionColumns.factor(column, "arcsec", "deg") * call.options().radiusFactor();
    return new Radius(greatest, column.sqlName(), factor);
  }

  private static Column column(Table table, String named) {
    List<Column> found =
        table.columns().stream().filter(column -> isCalled(column, named)).toList();
    if (found.size() != 1 || !SkyColumns.isNumber(found.getFirst())) {
      throw TapException.of(
          ErrorCode.BAD_QUERY,
          "radius_column %s is no column of numbers in table %s (A)"
              .formatted(Excerpt.quoted(named), table.name()));
    }
    return found.getFirst();
  }

  private static boolean isCalled(Column column, @Nullable String named) {
    return column.name().equalsIgnoreCase(named);
  }
}
