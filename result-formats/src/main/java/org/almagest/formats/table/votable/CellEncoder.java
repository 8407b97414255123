package org.almagest.formats.table.votable;

import org.almagest.formats.table.UnfitValueException;

/** Puts the current value of one cell into the row; chosen once for each column. */
@FunctionalInterface
interface CellEncoder {
  /** Adds the value, which is not null; or null after all. */
  void encode() throws UnfitValueException;
}
