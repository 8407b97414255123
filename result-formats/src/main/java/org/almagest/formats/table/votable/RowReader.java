package org.almagest.formats.table.votable;

import java.io.IOException;

/** Reads rows one after the other into a buffer that it was made with. */
interface RowReader {
  /** Puts the next row into the buffer; false if there is none. */
  boolean next() throws IOException;
}
