package org.almagest.server.crossmatch;

/**
 * Pairs by an index over the sky: for each row of one table, those of the other in the circle
 * around it.
 *
 * @param outer alias of the table whose rows are looked at one by one
 * @param outerRows its rows
 * @param inner alias of the table with the index
 * @param innerRows its rows, with a column {@code point} that is indexed
 * @param radius around each row of the outer table
 */
record IndexJoin(String outer, String outerRows, String inner, String innerRows, String radius) {
  /** In radians: pgSphere's index knows places to 1e-9, and loses pairs at a small circle's rim. */
  private static final String COARSE = "1e-8";

  /**
   * What a FROM clause needs. The circle is made beforehand: what makes one may fail, and
   * PostgreSQL asks an index over rows under a policy nothing that may fail.
   */
  String pairs() {
    return "(SELECT s.*,scircle(spoint(radians(ra),radians(dec)),radians(%s)+%s) AS circle FROM (%s) AS s OFFSET '0') AS %s JOIN (%s) AS %s ON %s.point <@ %s.circle"
        .formatted(radius, COARSE, outerRows, outer, innerRows, inner, inner, outer);
  }
}
