package org.almagest.server.upload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.SkyPosition;

/**
 * The two columns of a table that most likely hold positions, by their UCDs or else by their names.
 * Nothing depends on it but the speed of a query.
 *
 * @param longitude place of the one column
 * @param latitude place of the other
 */
record SkyColumns(int longitude, int latitude) {
  private static final List<List<String>> UCDS =
      List.of(
          List.of("pos.eq.ra;meta.main", "pos.eq.dec;meta.main"),
          List.of("pos.eq.ra", "pos.eq.dec"),
          List.of("pos_eq_ra_main", "pos_eq_dec_main"));

  private static final List<List<String>> NAMES =
      List.of(
          List.of("ra", "dec"),
          List.of("lon", "lat"),
          List.of("ra", "de"),
          List.of("raj2000", "dej2000"),
          List.of("ra_icrs", "de_icrs"),
          List.of("_raj2000", "_dej2000"),
          List.of("ra_deg", "dec_deg"),
          List.of("alpha", "delta"),
          List.of("longitude", "latitude"));

  /** Those of a table with this header, if there are any. */
  static Optional<SkyColumns> of(TableHeader header) {
    return first(UCDS, header, SkyColumns::ucd).or(() -> first(NAMES, header, SkyColumns::name));
  }

  SkyPosition position(TableHeader header) {
    return new SkyPosition(
        header.columns().get(longitude).name(), header.columns().get(latitude).name(), null, true);
  }

  /** What is compared of a column. */
  @FunctionalInterface
  private interface Mark {
    String of(TableColumn column);
  }

  private static Optional<SkyColumns> first(
      List<List<String>> pairs, TableHeader header, Mark mark) {
    return pairs.stream().flatMap(pair -> pair(pair, header, mark).stream()).findFirst();
  }

  private static Optional<SkyColumns> pair(List<String> pair, TableHeader header, Mark mark) {
    OptionalInt longitude = find(header, column -> mark.of(column).equals(pair.getFirst()));
    OptionalInt latitude = find(header, column -> mark.of(column).equals(pair.getLast()));
    return longitude.isPresent() && latitude.isPresent()
        ? Optional.of(new SkyColumns(longitude.getAsInt(), latitude.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt find(TableHeader header, Predicate<TableColumn> wanted) {
    List<TableColumn> columns = header.columns();
    return IntStream.range(0, columns.size())
        .filter(i -> isNumber(columns.get(i)) && wanted.test(columns.get(i)))
        .findFirst();
  }

  private static boolean isNumber(TableColumn column) {
    return column.type().isScalar() && column.type().base().isNumeric();
  }

  private static String ucd(TableColumn column) {
    String ucd = column.description().ucd();
    return ucd == null ? "" : ucd.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static String name(TableColumn column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
