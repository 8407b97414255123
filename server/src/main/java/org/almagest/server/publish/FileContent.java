package org.almagest.server.publish;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import org.almagest.formats.table.CopyBuffer;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows out of a file, by COPY: a buffer of them in memory at a time.
 *
 * @param progress told how much of the file has been read
 * @param room told how many bytes more are about to be sent
 */
record FileContent(TableSource source, Progress progress, LongConsumer room)
    implements TableContent {
  private static final int BATCH = 1 << 16;

  @Override
  public TableHeader header() {
    return source.header();
  }

  @Override
  public long load(Connection connection, String table, List<String> columns, List<Limits> limits)
      throws SQLException, IOException {
    try (RowStream rows = source.rows(limits)) {
      String sql =
          "COPY %s (%s) FROM STDIN%s"
              .formatted(table, String.join(", ", columns), options(rows.buffer().form()));
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
      return load(rows, copy);
    }
  }

  private static String options(CopyBuffer.Form form) {
    return switch (form) {
      case TEXT -> "";
      case BINARY -> " (FORMAT binary)";
    };
  }

  private long load(RowStream rows, CopyIn copy) throws SQLException, IOException {
    try {
      send(rows, copy);
      return copy.endCopy();
    } catch (SQLException failure) {
      throw CopyFault.told(failure);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void send(RowStream rows, CopyIn copy) throws SQLException, IOException {
    CopyBuffer buffer = rows.buffer();
    long count = 0;
    while (rows.next()) {
      count++;
      if (buffer.size() >= BATCH) {
        send(buffer, copy);
        buffer.clear();
        progress.at(count, rows.bytesRead());
      }
    }
    send(buffer, copy);
    progress.at(count, rows.bytesRead());
  }

  private void send(CopyBuffer buffer, CopyIn copy) throws SQLException {
    room.accept(buffer.size());
    copy.writeToCopy(buffer.bytes(), 0, buffer.size());
  }
}
