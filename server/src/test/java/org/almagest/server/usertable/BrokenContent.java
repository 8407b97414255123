package org.almagest.server.usertable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TableHeader;
import org.almagest.server.publish.TableContent;

/**
 * Content that turns out to be damaged after its last good row.
 *
 * @param whole what it would be
 */
record BrokenContent(TableContent whole) implements TableContent {
  @Override
  public TableHeader header() {
    return whole.header();
  }

  @Override
  public long load(Connection connection, String table, List<String> columns, List<Limits> limits)
      throws SQLException, IOException {
    long rows = whole.load(connection, table, columns, limits);
    throw new BadTableException("row %d is damaged".formatted(rows + 1));
  }
}
