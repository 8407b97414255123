package org.almagest.server.usertable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almagest.schema.Column;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;

/**
 * Which columns hold the position after an edit. Clients send every column as it was, so that of
 * two that are called Ra the one that was not before is meant.
 *
 * @param table as it was
 * @param edits what its columns are to be; those not in it stay
 */
record EditedPosition(Table table, Map<Column, ColumnEdit> edits) {
  /**
   * The two columns.
   *
   * @param longitude in degrees
   * @param latitude in degrees
   */
  record Pair(Column longitude, Column latitude) {}

  /** The pair; empty for none. */
  Optional<Pair> find() {
    Optional<Column> longitude =
        one(ColumnFlag.RA, table.position().map(SkyPosition::longitude).orElse(""));
    Optional<Column> latitude =
        one(ColumnFlag.DEC, table.position().map(SkyPosition::latitude).orElse(""));
    if (longitude.isPresent() != latitude.isPresent()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "a position needs both a column Ra and a column Dec");
    }
    return longitude.flatMap(ra -> latitude.map(dec -> new Pair(ra, dec)));
  }

  private Optional<Column> one(ColumnFlag flag, String before) {
    List<Column> called =
        table.columns().stream().filter(column -> is(column, flag, before)).toList();
    if (called.size() < 2) {
      return called.stream().findFirst();
    }
    List<Column> others = called.stream().filter(column -> !column.name().equals(before)).toList();
    if (others.size() > 1) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "columns \"%s\" and \"%s\" cannot both be the %s of a table"
              .formatted(
                  others.getFirst().name(),
                  others.getLast().name(),
                  flag == ColumnFlag.RA ? "Ra" : "Dec"));
    }
    return Optional.of(others.getFirst());
  }

  private boolean is(Column column, ColumnFlag flag, String before) {
    ColumnEdit edit = edits.get(column);
    return edit == null ? column.name().equals(before) : edit.flag() == flag;
  }
}
