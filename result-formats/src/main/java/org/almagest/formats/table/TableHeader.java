package org.almagest.formats.table;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of itself.
 *
 * @param columns in order, names unique
 * @param description for people, null if the file has none
 */
public record TableHeader(List<TableColumn> columns, @Nullable String description) {
  public TableHeader {
    columns = List.copyOf(columns);
  }

  /** Where the column of that name stands: of exactly that name, or else in any case. */
  public OptionalInt indexOf(String name) {
    OptionalInt exact = positions().filter(i -> columns.get(i).name().equals(name)).findFirst();
    return exact.isPresent()
        ? exact
        : positions().filter(i -> columns.get(i).name().equalsIgnoreCase(name)).findFirst();
  }

  private IntStream positions() {
    return IntStream.range(0, columns.size());
  }
}
