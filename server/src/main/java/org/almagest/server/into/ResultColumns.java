package org.almagest.server.into;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;

/** Makes columns of a table of those of a result. */
final class ResultColumns {
  private ResultColumns() {}

  /** Columns that take the rows of the result as they come, in the same order. */
  static List<Column> of(List<OutputColumn> outputs) {
    Set<String> taken = new HashSet<>();
    List<Column> columns = new ArrayList<>();
    for (OutputColumn output : outputs) {
      String name = unused(output.name(), taken);
      columns.add(
          new Column(
              name,
              name,
              stored(output.type()),
              Column.Storage.PLAIN,
              output.vo(),
              output.description(),
              ColumnFlags.NONE));
    }
    return columns;
  }

  private static String unused(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  /**
   * What comes as text is kept as text: PostgreSQL's own binary form of it is another. Its type in
   * VOTable's words stays, so that it goes out again as it was.
   */
  private static ColumnType stored(ColumnType type) {
    return switch (type.base()) {
      case TIME, INTERVAL, UUID, MOC -> text(type, false);
      case JSON -> text(type, true);
      case BOOLEAN,
          SMALLINT,
          INTEGER,
          BIGINT,
          REAL,
          DOUBLE,
          NUMERIC,
          CHAR,
          VARCHAR,
          BINARY,
          DATE,
          TIMESTAMP,
          POINT,
          CIRCLE,
          POLYGON ->
          type;
    };
  }

  private static ColumnType text(ColumnType type, boolean unicode) {
    return new ColumnType(BaseType.VARCHAR, null, unicode, type.shape());
  }
}
