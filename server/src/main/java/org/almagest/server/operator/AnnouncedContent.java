package org.almagest.server.operator;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TableHeader;
import org.almagest.server.publish.TableContent;

/** Says that indexes come next once the rows are in. */
record AnnouncedContent(TableContent content) implements TableContent {
  @Override
  public TableHeader header() {
    return content.header();
  }

  @Override
  public long load(Connection connection, String table, List<String> columns, List<Limits> limits)
      throws SQLException, IOException {
    try {
      long rows = content.load(connection, table, columns, limits);
      ProgressBar.line("Loaded %,d rows; making indexes".formatted(rows));
      return rows;
    } finally {
      ProgressBar.clear();
    }
  }
}
