package org.almagest.formats.table;

import java.io.Closeable;
import java.io.IOException;

/** Rows on their way to PostgreSQL. Not thread-safe. */
public interface RowStream extends Closeable {
  /**
   * Appends the next row to {@code out}.
   *
   * @return false when there are no more
   * @throws BadTableException if the row cannot be read or does not fit, naming row and column
   */
  boolean next(CopyText out) throws IOException;

  /** Bytes of the file read so far; -1 if unknown. */
  long bytesRead();
}
