package org.almagest.server.tabletool;

import java.util.Optional;
import org.almagest.schema.Column;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.usertable.ColumnEdit;
import org.almagest.server.usertable.ColumnFlag;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a column; empty for what it does not say, an empty text for no value.
 *
 * @param name in any case
 */
record WantedColumn(
    String name,
    Optional<String> ucd,
    Optional<String> utype,
    Optional<ColumnFlag> flag,
    Optional<Boolean> indexed) {
  /**
   * With all that is not said as it is in {@code table}.
   *
   * @throws TapException if it has no such column
   */
  ColumnEdit of(Table table) {
    Column known = known(table);
    return new ColumnEdit(
        known.name(),
        value(ucd, known.description().ucd()),
        value(utype, known.description().utype()),
        flag.orElseGet(() -> flag(table, known)),
        indexed.orElse(known.flags().indexed()));
  }

  private Column known(Table table) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .or(() ->
            table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst())
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.NOT_FOUND,
                "table %s has no column %s".formatted(table.name().adql(), name)));
  }

  private static @Nullable String value(Optional<String> said, @Nullable String known) {
    return said.isEmpty() ? known : said.filter(text -> !text.isEmpty()).orElse(null);
  }

  private static ColumnFlag flag(Table table, Column column) {
    Optional<SkyPosition> position = table.position();
    if (position.filter(sky -> sky.longitude().equals(column.name())).isPresent()) {
      return ColumnFlag.RA;
    }
    if (position.filter(sky -> sky.latitude().equals(column.name())).isPresent()) {
      return ColumnFlag.DEC;
    }
    if (column.flags().primaryKey()) {
      return ColumnFlag.PK;
    }
    return switch (column.flags().measure()) {
      case NONE -> ColumnFlag.NONE;
      case FLUX -> ColumnFlag.FLUX;
      case MAG -> ColumnFlag.MAG;
    };
  }
}
