package org.almagest.server.query;

import java.io.IOException;
import java.util.List;
import org.almagest.schema.OutputColumn;

/**
 * Takes the rows of a query that become a table. What it throws ends the query; whoever made it
 * looks after what it has stored so far. One thread.
 */
public interface TableSink {
  /**
   * Called once, when the query is known to be one that can be asked, before it runs.
   *
   * @param columns of the result, each in the wire form of its type ({@link
   *     org.almagest.schema.BaseType}); names may be missing or occur twice
   */
  void begin(List<OutputColumn> columns) throws IOException;

  /**
   * A piece of PostgreSQL's binary COPY stream, as it came: header, rows and trailer one after the
   * other, which {@code COPY ... FROM STDIN (FORMAT binary)} takes unparsed.
   */
  void rows(byte[] message) throws IOException;
}
