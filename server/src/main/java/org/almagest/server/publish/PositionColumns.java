package org.almagest.server.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.BaseType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The two columns that hold the main position of each row.
 *
 * @param longitude place of the longitude column
 * @param latitude place of the latitude column
 */
record PositionColumns(int longitude, int latitude) {
  private static final List<String> MAIN = List.of("pos.eq.ra;meta.main", "pos.eq.dec;meta.main");
  private static final List<String> ANY = List.of("pos.eq.ra", "pos.eq.dec");

  /** Usual names of columns of a main position. */
  private static final List<List<String>> NAMES =
      List.of(
          List.of("ra", "dec"),
          List.of("ra_icrs", "de_icrs"),
          List.of("raj2000", "dej2000"),
          List.of("_raj2000", "_dej2000"),
          List.of("radeg", "dedeg"),
          List.of("ra_deg", "dec_deg"),
          List.of("alpha_j2000", "delta_j2000"),
          List.of("right_ascension", "declination"));

  private static final Set<String> DEGREES = Set.of("deg", "degree", "degrees");

  /** The columns named in the request; else those with the right UCDs; else none. */
  static Optional<PositionColumns> find(TableHeader header, PublishRequest request) {
    String longitude = request.longitude();
    String latitude = request.latitude();
    if ((longitude == null) != (latitude == null)) {
      throw new PublishProblem("a position needs both --ra and --dec");
    }
    if (longitude != null && latitude != null) {
      return Optional.of(new PositionColumns(number(header, longitude), number(header, latitude)));
    }
    return byUcd(header, MAIN).or(() -> byUcd(header, ANY));
  }

  /**
   * The columns with the right UCDs; else those with one of the usual pairs of names, unless their
   * units are other than degrees. They are recognised, not stated: values may contradict.
   */
  static Optional<PositionColumns> recognised(List<TableColumn> columns) {
    TableHeader header = new TableHeader(columns, null);
    return byUcd(header, MAIN)
        .or(() -> byUcd(header, ANY))
        .or(() ->
            NAMES.stream().map(pair -> byName(header, pair)).flatMap(Optional::stream).findFirst());
  }

  /** Whether the rows of {@code table} have positions in degrees there, as far as can be told. */
  boolean holds(JdbcClient client, String table, List<ColumnPlan> columns) {
    return InDegrees.holds(
        client, table, columns.get(longitude).sqlName(), columns.get(latitude).sqlName());
  }

  private static Optional<PositionColumns> byName(TableHeader header, List<String> names) {
    OptionalInt longitude = header.indexOf(names.getFirst());
    OptionalInt latitude = header.indexOf(names.getLast());
    return longitude.isPresent()
            && latitude.isPresent()
            && isDegrees(header.columns().get(longitude.getAsInt()))
            && isDegrees(header.columns().get(latitude.getAsInt()))
        ? Optional.of(new PositionColumns(longitude.getAsInt(), latitude.getAsInt()))
        : Optional.empty();
  }

  private static boolean isDegrees(TableColumn column) {
    String unit = column.description().unit();
    return isReal(column)
        && (unit == null || unit.isBlank() || DEGREES.contains(unit.toLowerCase(Locale.ROOT)));
  }

  /** What the values must keep. */
  List<Limits> limits() {
    return List.of(
        new Limits(longitude, 0, 360, "right ascension"),
        new Limits(latitude, -90, 90, "declination"));
  }

  private static Optional<PositionColumns> byUcd(TableHeader header, List<String> ucds) {
    OptionalInt longitude = first(header, ucds.getFirst());
    OptionalInt latitude = first(header, ucds.getLast());
    return longitude.isPresent() && latitude.isPresent()
        ? Optional.of(new PositionColumns(longitude.getAsInt(), latitude.getAsInt()))
        : Optional.empty();
  }

  private static OptionalInt first(TableHeader header, String ucd) {
    List<TableColumn> columns = header.columns();
    return IntStream.range(0, columns.size())
        .filter(i -> isUcd(columns.get(i).description().ucd(), ucd) && isReal(columns.get(i)))
        .findFirst();
  }

  private static boolean isUcd(@Nullable String stated, String ucd) {
    return stated != null && stated.replace(" ", "").equalsIgnoreCase(ucd);
  }

  private static int number(TableHeader header, String name) {
    int index = NamedColumn.index(header, name);
    if (!header.columns().get(index).type().base().isNumeric()) {
      throw new PublishProblem(
          "column \"%s\" cannot be a coordinate: its values are no numbers".formatted(name));
    }
    return index;
  }

  private static boolean isReal(TableColumn column) {
    BaseType base = column.type().base();
    return column.type().isScalar() && base.isNumeric();
  }
}
