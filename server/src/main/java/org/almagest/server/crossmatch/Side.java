package org.almagest.server.crossmatch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almagest.schema.Column;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * One of the two tables, and what is taken of it.
 *
 * @param table as the caller sees it
 * @param position where its rows are
 * @param taken columns that come into the result
 * @param size what is known of its size and indexes
 * @param journey what brings positions to another epoch, null if they stay
 */
record Side(
    Table table,
    SkyColumns position,
    List<Column> taken,
    TableSize size,
    @Nullable Journey journey) {
  /** Nobody's right ascension; sine and cosine refuse what is not finite. */
  private static final int FARTHEST = 36_000;

  private static final String TABLE = "t";

  /**
   * A motion for some years.
   *
   * @param years negative for back in time
   */
  record Journey(Motion motion, double years) {}

  /** Whether an index finds rows by the position that counts. */
  boolean isIndexed() {
    return journey == null && size.hasUsableIndex();
  }

  /**
   * The names of what {@link #rows} yields besides {@code ra} and {@code dec}: values, and for A
   * what tells rows apart, and perhaps their radius.
   */
  String columns(@Nullable Radius radius) {
    String values =
        IntStream.range(0, taken.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    if (radius == null) {
      return values;
    }
    return values + ",rid" + (radius.column() == null ? "" : ",r");
  }

  /**
   * A SELECT of rows with a position.
   *
   * @param radius around A's rows, null for B
   */
  String rows(@Nullable Radius radius) {
    return journey == null
        ? select(radius, "")
        : Motion.moved(
            columns(radius), select(radius, journey.motion().items(TABLE, journey.years())));
  }

  /** The same with the {@code point} that is indexed. */
  String indexedRows(@Nullable Radius radius) {
    return select(radius, "," + point() + " AS point");
  }

  private String select(@Nullable Radius radius, String more) {
    String ra = bare(position.ascension());
    String dec = bare(position.declination());
    return "SELECT %s,%s::float8 AS ra,%s::float8 AS dec%s%s FROM %s.%s AS t WHERE %s BETWEEN -%d AND %d AND %s BETWEEN -90 AND 90%s"
        .formatted(
            values(),
            ra,
            dec,
            radius == null ? "" : "," + rowId() + " AS rid" + radius.item(TABLE),
            more,
            Sql.quoted(table.sqlSchema()),
            Sql.quoted(table.sqlName()),
            ra,
            FARTHEST,
            FARTHEST,
            dec,
            radius == null ? "" : radius.condition(TABLE));
  }

  /** A view's rows are told apart by what is known of them. */
  private String rowId() {
    return table.kind() == Table.Kind.TABLE
        ? "t.ctid"
        : RowKeys.of(table, position).stream()
            .map(column -> WireForm.of(column, TABLE))
            .collect(Collectors.joining(",", "ROW(", ")"));
  }

  private String values() {
    return IntStream.range(0, taken.size())
        .mapToObj(i -> WireForm.of(taken.get(i), TABLE) + " AS c" + i)
        .collect(Collectors.joining(","));
  }

  /** Without a cast in WHERE, or PostgreSQL has no statistics and expects hardly a row. */
  private static String bare(Column column) {
    return TABLE + "." + Sql.quoted(column.sqlName());
  }

  /** To the letter what is indexed. */
  private String point() {
    String stored = table.position().map(SkyPosition::pointColumn).orElse(null);
    return stored == null
        ? "spoint(radians(t.%s),radians(t.%s))"
            .formatted(
                Sql.quoted(position.ascension().sqlName()),
                Sql.quoted(position.declination().sqlName()))
        : "t." + Sql.quoted(stored);
  }
}
