package org.almagest.server.crossmatch;

import java.util.List;
import java.util.Optional;
import org.almagest.schema.Column;
import org.almagest.schema.Frame;
import org.almagest.schema.Table;
import org.almagest.server.crossmatch.Side.Journey;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.jspecify.annotations.Nullable;

/**
 * The two tables, made ready to be matched.
 *
 * @param first A
 * @param second B
 */
record Sides(Side first, Side second) {
  /**
   * Looks up what is needed of both.
   *
   * @throws TapException if they cannot be matched so
   */
  static Sides of(Table first, Table second, MatchOptions options, TableSizes sizes) {
    SkyColumns ofFirst = position(first, "A");
    SkyColumns ofSecond = position(second, "B");
    Optional<Motion> motionOfFirst = MotionColumns.of(first);
    Journey firstJourney = null;
    Journey secondJourney = null;
    if (options.moving()) {
      double years =
          epoch(options.secondEpoch(), second, ofSecond, "b")
              - epoch(options.firstEpoch(), first, ofFirst, "a");
      firstJourney = motionOfFirst.map(motion -> new Journey(motion, years)).orElse(null);
      secondJourney = firstJourney == null ? new Journey(motion(second), -years) : null;
    }
    return new Sides(
        side(first, ofFirst, options, sizes, firstJourney),
        side(second, ofSecond, options, sizes, secondJourney));
  }

  private static Side side(
      Table table,
      SkyColumns position,
      MatchOptions options,
      TableSizes sizes,
      @Nullable Journey journey) {
    List<Column> taken = options.allColumns() ? table.columns() : RowKeys.of(table, position);
    return new Side(table, position, taken, sizes.of(table), journey);
  }

  private static SkyColumns position(Table table, String which) {
    return SkyColumns.of(table)
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_QUERY,
                "table %s (%s) has no position to match by: no pair of columns in degrees is marked as right ascension and declination, by UCD pos.eq.ra;meta.main and pos.eq.dec;meta.main; for a table of your own, mark them as Ra and Dec"
                    .formatted(table.name(), which)));
  }

  /** A is moved if it can be, else B. */
  private static Motion motion(Table second) {
    return MotionColumns.of(second)
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_QUERY,
                "pm=true needs proper motions in A or B: columns with the UCDs pos.pm;pos.eq.ra and pos.pm;pos.eq.dec"));
  }

  private static double epoch(
      @Nullable Double given, Table table, SkyColumns position, String which) {
    return Optional.ofNullable(given)
        .or(() -> ofFrame(position.ascension().description().frame()))
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_QUERY,
                "pm=true needs the epoch of table %s, which does not say one: add epoch_%s=2016.0"
                    .formatted(table.name(), which)));
  }

  private static Optional<Double> ofFrame(@Nullable Frame frame) {
    return frame instanceof Frame.Space space && space.epoch() != null
        ? Epoch.parse(space.epoch())
        : Optional.empty();
  }
}
