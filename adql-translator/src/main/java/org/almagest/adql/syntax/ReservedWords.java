package org.almagest.adql.syntax;

import java.util.Locale;
import java.util.Set;

/**
 * The reserved words (ADQL 2.1 sections 2.1.3-4) that mean something in a query, apart from those
 * that the parser itself tells from names. The standard reserves some two hundred more for
 * statements of SQL-92 that ADQL does not have; catalogues are full of columns called so (time,
 * date, size, zone, schema), and archives take them bare.
 */
final class ReservedWords {
  private static final Set<String> WORDS =
      Set.of(
          """
          ABS ACOS AREA ASIN ATAN ATAN2 BOX CEILING CENTROID CIRCLE CONTAINS COORD1 COORD2 COORDSYS COS COT
          DEGREES DISTANCE EXP FLOOR INTERSECTS IN_UNIT LOG LOG10 MOD PI POINT POLYGON POWER RADIANS REGION
          RAND ROUND SIN SQRT TAN TRUNCATE
          AVG BY COALESCE COUNT LOWER MAX MIN SUM UPPER
          """
              .strip()
              .split("\\s+"));

  private ReservedWords() {}

  /** Whether the name is one, written bare. */
  static boolean isOne(Identifier name) {
    return !name.delimited() && WORDS.contains(name.text().toUpperCase(Locale.ROOT));
  }
}
