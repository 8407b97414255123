package org.almagest.server.publish;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;

/** The rows of a table to publish, wherever they come from. */
public interface TableContent {
  /** What the table says of itself; ask again after {@link #load}, which may learn more. */
  TableHeader header();

  /**
   * Puts all rows into a table.
   *
   * @param connection in the transaction of the publication
   * @param table quoted name of the table
   * @param columns quoted names of its columns, in the header's order
   * @param limits what the values must keep
   * @return number of rows
   */
  long load(Connection connection, String table, List<String> columns, List<Limits> limits)
      throws SQLException, IOException;

  /** The rows of an open file. */
  static TableContent of(TableSource source, Progress progress) {
    return of(source, progress, _ -> {});
  }

  /**
   * The same, of which not everything may fit.
   *
   * @param room told how many bytes more are about to be sent to the database; what it throws ends
   *     the load
   */
  static TableContent of(TableSource source, Progress progress, LongConsumer room) {
    return new FileContent(source, progress, room);
  }
}
