package org.almagest.server.crossmatch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.almagest.schema.Column;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;

/**
 * Where a table has its positions, in degrees.
 *
 * @param ascension right ascension
 * @param declination declination
 */
record SkyColumns(Column ascension, Column declination) {
  /** The main position, else what only one column each says that it is, or is called. */
  static Optional<SkyColumns> of(Table table) {
    return main(table)
        .or(() -> pair(table, has("pos.eq.ra;meta.main"), has("pos.eq.dec;meta.main")))
        .or(() -> pair(table, has("pos.eq.ra"), has("pos.eq.dec")))
        .or(() -> pair(table, isCalled("ra"), isCalled("dec")));
  }

  private static Optional<SkyColumns> main(Table table) {
    return table
        .position()
        .flatMap((SkyPosition position) ->
            pair(
                table,
                column -> column.name().equals(position.longitude()),
                column -> column.name().equals(position.latitude())));
  }

  private static Optional<SkyColumns> pair(
      Table table, Predicate<Column> ascension, Predicate<Column> declination) {
    return only(table, ascension)
        .flatMap(ra -> only(table, declination).map(dec -> new SkyColumns(ra, dec)));
  }

  private static Predicate<Column> has(String ucd) {
    return column -> ucd.equalsIgnoreCase(column.description().ucd());
  }

  private static Predicate<Column> isCalled(String name) {
    return column -> name.equalsIgnoreCase(column.name());
  }

  private static Optional<Column> only(Table table, Predicate<Column> wanted) {
    List<Column> found =
        table.columns().stream()
            .filter(wanted.and(SkyColumns::isNumber).and(SkyColumns::isDegrees))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Whether a column holds one number. */
  static boolean isNumber(Column column) {
    return column.type().base().isNumeric() && column.type().isScalar();
  }

  private static boolean isDegrees(Column column) {
    String unit = column.description().unit();
    return unit == null || unit.isBlank() || unit.toLowerCase(Locale.ROOT).startsWith("deg");
  }

  List<Column> both() {
    return List.of(ascension, declination);
  }
}
