package org.almagest.server.crossmatch;

import org.jspecify.annotations.Nullable;

/**
 * How far a counterpart may be.
 *
 * @param greatest in degrees
 * @param column name in PostgreSQL of A's column of radii, null if all are {@code greatest}
 * @param factor that makes degrees of the column
 */
record Radius(double greatest, @Nullable String column, double factor) {
  /** What the sums of coordinates may be wrong by, and some. */
  private static final double MARGIN = 1.0000001;

  private static final double LEAST_MARGIN = 1e-12;

  /**
   * A little more than the radius of a row of A, so that rounding loses nothing.
   *
   * @param row {@code a.} or nothing
   */
  String around(String row) {
    return column == null
        ? aroundAny()
        : "(%sr*%s+%s)".formatted(row, Sql.number(MARGIN), Sql.number(LEAST_MARGIN));
  }

  /** The same for the greatest radius of all. */
  String aroundAny() {
    return Sql.number(greatest * MARGIN + LEAST_MARGIN);
  }

  /** The square of the sine of half the radius, in pairs of {@code a} and {@code b}. */
  String haversine() {
    if (column != null) {
      return "sin(radians(a.r)/2)^2";
    }
    double sine = Math.sin(Math.toRadians(greatest) / 2);
    return Sql.number(sine * sine);
  }

  /** What an item list of A needs, and the condition that it is a radius; empty texts if none. */
  String item(String table) {
    return column == null
        ? ""
        : ", least("
            + own(table)
            + "*"
            + Sql.number(factor)
            + ","
            + Sql.number(greatest)
            + ") AS r";
  }

  String condition(String table) {
    return column == null
        ? ""
        : " AND " + own(table) + " >= 0 AND " + own(table) + " < 'Infinity'::float8";
  }

  private String own(String table) {
    return table + "." + Sql.quoted(String.valueOf(column)) + "::float8";
  }
}
