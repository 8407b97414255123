package org.almagest.formats.table.votable;

/** How a table's rows are written. */
enum Serialization {
  /** There are none. */
  EMPTY,
  TABLEDATA,
  BINARY,
  BINARY2,
  /** A FITS file within, or any rows in a file beside the document. */
  FOREIGN
}
