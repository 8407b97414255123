package org.almagest.formats.table;

import java.io.Closeable;
import java.io.IOException;

/** Rows on their way to PostgreSQL. Not thread-safe. */
public interface RowStream extends Closeable {
  /**
   * Where the rows are put, the same at every call; its form says how to tell PostgreSQL. Whoever
   * takes the rows out clears it, also after the last: what ends a COPY may be in it.
   */
  CopyBuffer buffer();

  /**
   * Appends the next row to the buffer, or whatever ends the rows.
   *
   * @return false when there are no more
   * @throws BadTableException if the row cannot be read or does not fit, naming row and column
   */
  boolean next() throws IOException;

  /** Bytes of the file read so far; -1 if unknown. */
  long bytesRead();
}
