package org.almagest.server.usertable;

import java.util.List;
import org.almagest.adql.resolve.Nearest;
import org.almagest.schema.Column;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/** Finds the columns of a table that a user names. */
final class TableColumns {
  private TableColumns() {}

  /**
   * The column of exactly that name, or else in any case; quotes around it do not count.
   *
   * @throws TapException if there is none, or more than one in other cases
   */
  static Column named(Table table, String given) {
    String name = unquoted(given.strip());
    List<Column> columns = table.columns();
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseGet(() -> inAnyCase(table, name));
  }

  private static Column inAnyCase(Table table, String name) {
    List<Column> found =
        table.columns().stream().filter(column -> column.name().equalsIgnoreCase(name)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    List<String> names = table.columns().stream().map(Column::name).toList();
    throw TapException.of(
        ErrorCode.BAD_PARAMETER,
        "column \"%s\" is not in table %s%s"
            .formatted(Excerpt.of(name), table.name(), Nearest.hint(name, names)));
  }

  private static String unquoted(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
