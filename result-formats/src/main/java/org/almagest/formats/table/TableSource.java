package org.almagest.formats.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A table that somebody brought, open for reading. Not thread-safe. */
public interface TableSource extends Closeable {
  /**
   * What the table says of itself. Whether text goes beyond ASCII may be known only once all rows
   * have been read: ask again then.
   */
  TableHeader header();

  /**
   * The rows from the first one.
   *
   * @param limits bounds to check on the way
   */
  RowStream rows(List<Limits> limits) throws IOException;
}
