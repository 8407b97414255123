package org.almagest.server.crossmatch;

import java.util.List;
import java.util.Optional;
import org.almagest.adql.units.Conversion;
import org.almagest.adql.units.UnitException;
import org.almagest.adql.units.Units;
import org.almagest.schema.Column;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.jspecify.annotations.Nullable;

/** Finds the proper motions of a table, and the numbers that make other units of columns. */
final class MotionColumns {
  private static final String ASCENSION = "pos.pm;pos.eq.ra";
  private static final String DECLINATION = "pos.pm;pos.eq.dec";
  private static final String USUAL_UNIT = "mas/yr";

  private MotionColumns() {}

  /** By UCD, else by the names that Gaia gives them; empty if there are none. */
  static Optional<Motion> of(Table table) {
    return find(table, ASCENSION, "pmra")
        .flatMap(ra ->
            find(table, DECLINATION, "pmdec")
                .map(dec -> new Motion(ra.sqlName(), perYear(ra), dec.sqlName(), perYear(dec))));
  }

  private static double perYear(Column column) {
    return factor(column, USUAL_UNIT, "rad/yr");
  }

  /**
   * What the values of a column are multiplied by.
   *
   * @param usual its unit if it says none
   * @throws TapException if it says one that is of something else
   */
  static double factor(Column column, String usual, String wanted) {
    String stated = column.description().unit();
    String unit = stated == null || stated.isBlank() ? usual : stated;
    return conversion(unit, wanted)
        .map(conversion -> conversion.apply(1))
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_QUERY,
                "column %s is in %s, which cannot be converted into %s; make a table of it whose column is in %s"
                    .formatted(column.name(), Excerpt.quoted(Excerpt.of(unit)), usual, usual)));
  }

  private static Optional<Conversion> conversion(String unit, String wanted) {
    try {
      return Units.read(unit).conversionTo(Units.parse(wanted));
    } catch (UnitException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Column> find(Table table, String ucd, String name) {
    List<Column> byUcd =
        table.columns().stream()
            .filter(SkyColumns::isNumber)
            .filter(column -> ucd.equalsIgnoreCase(withoutMain(column.description().ucd())))
            .toList();
    return byUcd.size() == 1
        ? Optional.of(byUcd.getFirst())
        : table.columns().stream()
            .filter(SkyColumns::isNumber)
            .filter(column -> name.equalsIgnoreCase(column.name()))
            .findFirst();
  }

  private static @Nullable String withoutMain(@Nullable String ucd) {
    return ucd == null ? null : ucd.replace(";meta.main", "");
  }
}
