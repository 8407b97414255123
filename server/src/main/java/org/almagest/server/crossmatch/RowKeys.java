package org.almagest.server.crossmatch;

import java.util.List;
import java.util.function.Predicate;
import org.almagest.schema.Column;
import org.almagest.schema.Table;

/** What the rows of a table are known by. */
final class RowKeys {
  private RowKeys() {}

  /**
   * The columns of its key; else the one that says that it identifies rows; else {@code source_id};
   * else the position.
   */
  static List<Column> of(Table table, SkyColumns position) {
    List<Column> key = matching(table, column -> column.flags().primaryKey());
    if (!key.isEmpty()) {
      return key;
    }
    List<Column> main =
        matching(table, column -> "meta.id;meta.main".equalsIgnoreCase(column.description().ucd()));
    if (main.size() == 1) {
      return main;
    }
    List<Column> source = matching(table, column -> "source_id".equalsIgnoreCase(column.name()));
    return source.size() == 1 ? source : position.both();
  }

  private static List<Column> matching(Table table, Predicate<Column> wanted) {
    return table.columns().stream().filter(wanted).toList();
  }
}
