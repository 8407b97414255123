package org.almagest.server.publish;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.BaseType;
import org.jspecify.annotations.Nullable;

/**
 * The two columns that hold the main position of each row.
 *
 * @param longitude place of the longitude column
 * @param latitude place of the latitude column
 */
record PositionColumns(int longitude, int latitude) {
  private static final List<String> MAIN = List.of("pos.eq.ra;meta.main", "pos.eq.dec;meta.main");
  private static final List<String> ANY = List.of("pos.eq.ra", "pos.eq.dec");

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
