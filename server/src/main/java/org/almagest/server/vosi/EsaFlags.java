package org.almagest.server.vosi;

import java.util.Optional;
import org.almagest.schema.Column;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;

/** The number that ESA's TAP+ puts on each column: what the column is, as bits. */
final class EsaFlags {
  private static final int RA = 1;
  private static final int DEC = 2;
  private static final int PRIMARY_KEY = 16;
  private static final int INDEXED = 32;

  private EsaFlags() {}

  static int of(Table table, Column column) {
    return position(table.position(), column.name())
        + (column.flags().primaryKey() ? PRIMARY_KEY : 0)
        + (column.flags().indexed() ? INDEXED : 0);
  }

  private static int position(Optional<SkyPosition> position, String column) {
    if (position.isEmpty()) {
      return 0;
    }
    if (column.equals(position.get().longitude())) {
      return RA;
    }
    return column.equals(position.get().latitude()) ? DEC : 0;
  }
}
