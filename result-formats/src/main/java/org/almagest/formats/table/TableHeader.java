package org.almagest.formats.table;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.almagest.schema.Column.Storage;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of itself.
 *
 * @param columns in order, names unique
 * @param description for people, null if the file has none
 * @param geometries how the rows bring points, circles and polygons: as pgSphere's types or as
 *     {@code float8[]}; the columns they go to must be of that kind
 */
public record TableHeader(
    List<TableColumn> columns, @Nullable String description, Storage geometries) {
  public TableHeader {
    columns = List.copyOf(columns);
  }

  /** Of a table whose geometries come as pgSphere's types. */
  public TableHeader(List<TableColumn> columns, @Nullable String description) {
    this(columns, description, Storage.PG_SPHERE);
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
