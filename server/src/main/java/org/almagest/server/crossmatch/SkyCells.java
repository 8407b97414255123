package org.almagest.server.crossmatch;

/**
 * Cells of the sky that PostgreSQL works out on the fly: zones of declination, cut into bins of
 * right ascension. Between 60 degrees south and north all zones have the same bins, elsewhere fewer
 * towards the poles: a cell is never narrower than half a zone's height, the last zones are one
 * cell each. So a circle with a radius of an eighth of the height lies in four cells at most. Every
 * expression is one of functions that are PARALLEL SAFE, of columns {@code ra} and {@code dec} in
 * degrees; {@code ra} may be beyond 0 to 360.
 *
 * @param zones from pole to pole
 */
record SkyCells(int zones) {
  /** How many radii a cell is high: fewer make more rows cross borders, more make more pairs. */
  private static final double HEIGHT = 30;

  private static final double LEAST_HEIGHT = 8;

  /** Degrees between which heights are free to choose. */
  private static final double FLAT = 10.0 / 3600;

  private static final double HIGH = 0.25;

  /** Degrees of declination up to which no test of a zone is needed: well below 60. */
  private static final int PLAIN = 50;

  /** Greater than 1/cos(50 degrees), and what the sine of a degree adds. */
  private static final double WIDEST = 1.56;

  /** For circles of at most so many degrees. */
  static SkyCells of(double radius) {
    double height = Math.max(LEAST_HEIGHT * radius, Math.clamp(HEIGHT * radius, FLAT, HIGH));
    return new SkyCells((int) Math.floor(180 / height));
  }

  private double perDegree() {
    return zones / 180.0;
  }

  private int bins() {
    return 2 * zones;
  }

  /** The zone of a declination. */
  String zone(String declination) {
    return "floor((" + declination + "+90)*" + Sql.number(perDegree()) + ")";
  }

  /** Number of bins of a zone. */
  String bins(String zone) {
    String fromMiddle = "abs(" + zone + "-" + Sql.number((zones - 1) / 2.0) + ")";
    return "CASE WHEN %s<%s THEN %s ELSE greatest(1,floor(%s*cos(radians(least(90,(%s+0.5)/%s))))) END"
        .formatted(
            fromMiddle,
            Sql.number(zones / 3.0),
            Sql.number(bins()),
            Sql.number(bins()),
            fromMiddle,
            Sql.number(perDegree()));
  }

  /**
   * Right ascension from 0 to less than 360: of a hair below 0, rounding makes 360, whose bin would
   * be none. It is less by what the margins of circles take in.
   */
  static String turned() {
    return "least(ra-360*floor(ra/360),359.9999999999995)";
  }

  /** The bin of a right ascension in the zone of {@code dec}. */
  private String bin(String ascension) {
    return "CASE WHEN abs(dec)<%d THEN floor(%s*%s) ELSE floor(%s*(%s)/360) END"
        .formatted(PLAIN, ascension, Sql.number(bins() / 360.0), ascension, bins(zone("dec")));
  }

  /** The cell of a position: one number. */
  String cell() {
    return zone("dec") + "*1e8::float8+" + bin(turned());
  }

  /** How far a circle of that radius reaches in right ascension. */
  String reach(String radius) {
    return "CASE WHEN abs(dec)<%d THEN %s*%s ELSE degrees(asin(least(1,sin(radians(%s))/greatest(cos(radians(dec)),1e-300)))) END"
        .formatted(PLAIN, radius, Sql.number(WIDEST), radius);
  }

  String lowestZone(String radius) {
    return zone("greatest(dec-" + radius + ",-90)");
  }

  String highestZone(String radius) {
    return zone("least(dec+" + radius + ",90)");
  }

  /** Whether a circle may lie in more cells than that of its centre. */
  String crossesBorder(String radius) {
    String reach = "(" + reach(radius) + ")";
    return "(%s<%s OR %s<%s)"
        .formatted(
            lowestZone(radius),
            highestZone(radius),
            bin("(" + turned() + "-" + reach + ")"),
            bin("(" + turned() + "+" + reach + ")"));
  }
}
