package org.almagest.server.crossmatch;

/**
 * How positions move with time.
 *
 * @param ascension name in PostgreSQL of the proper motion in right ascension, times cos(dec)
 * @param ascensionFactor that makes radians a year of it
 * @param declination name in PostgreSQL of the proper motion in declination
 * @param declinationFactor that makes radians a year of it
 */
record Motion(
    String ascension, double ascensionFactor, String declination, double declinationFactor) {
  /**
   * Rows whose positions are brought along by some years: straight on in the plane that touches the
   * sky there, as for stars whose distance is not known.
   *
   * @param columns of the rows, without position
   * @param rows with {@link #items} besides
   */
  static String moved(String columns, String rows) {
    return """
    SELECT %s,degrees(atan2(y,x)) AS ra,degrees(atan2(z,sqrt(x*x+y*y))) AS dec FROM (
      SELECT %s,cos(d)*cos(a)-east*sin(a)-north*sin(d)*cos(a) AS x,
        cos(d)*sin(a)+east*cos(a)-north*sin(d)*sin(a) AS y,sin(d)+north*cos(d) AS z
      FROM (SELECT *,radians(ra) AS a,radians(dec) AS d FROM (%s) AS l OFFSET '0') AS m OFFSET '0') AS n\
    """
        .formatted(columns, columns, rows);
  }

  /** What an item list needs for that; a row without a motion stays where it is. */
  String items(String table, double years) {
    return ",%s AS east,%s AS north"
        .formatted(
            angle(table, ascension, ascensionFactor * years),
            angle(table, declination, declinationFactor * years));
  }

  private static String angle(String table, String column, double factor) {
    return "coalesce(%s.%s::float8*%s,0)".formatted(table, Sql.quoted(column), Sql.number(factor));
  }
}
