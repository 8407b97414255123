package org.almagest.server.vosi;

import org.almagest.schema.Column;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;

/**
 * The number that ESA's TAP+ puts on each column: what the column is, as bits; but for an indexed
 * flux, which ESA's archives and clients know by a number of its own.
 */
final class EsaFlags {
  private static final int RA = 1;
  private static final int DEC = 2;
  private static final int FLUX = 4;
  private static final int MAG = 8;
  private static final int PRIMARY_KEY = 16;
  private static final int INDEXED = 32;
  private static final int INDEXED_FLUX = 38;

  private EsaFlags() {}

  static int of(Table table, Column column) {
    int index = column.flags().indexed() ? INDEXED : 0;
    int coordinate = table.position().map(at -> coordinate(at, column.name())).orElse(0);
    if (coordinate > 0) {
      return coordinate + index;
    }
    if (column.flags().primaryKey()) {
      return PRIMARY_KEY + index;
    }
    return switch (column.flags().measure()) {
      case NONE -> index;
      case FLUX -> index > 0 ? INDEXED_FLUX : FLUX;
      case MAG -> MAG + index;
    };
  }

  private static int coordinate(SkyPosition position, String column) {
    if (column.equals(position.longitude())) {
      return RA;
    }
    return column.equals(position.latitude()) ? DEC : 0;
  }
}
