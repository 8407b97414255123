package org.almagest.formats.encode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almagest.schema.OutputColumn;

/**
 * Columns under names that occur once, for formats whose readers find columns by name: the second
 * {@code ra} becomes {@code ra_2}.
 */
public final class UniqueNames {
  private UniqueNames() {}

  /** The same columns; those with a new name come after all that keep theirs are known. */
  public static List<OutputColumn> of(List<OutputColumn> columns) {
    Set<String> taken = new HashSet<>();
    columns.forEach(column -> taken.add(column.name()));
    Set<String> seen = new HashSet<>();
    List<OutputColumn> unique = new ArrayList<>(columns.size());
    for (OutputColumn column : columns) {
      unique.add(seen.add(column.name()) ? column : renamed(column, taken));
    }
    return List.copyOf(unique);
  }

  private static OutputColumn renamed(OutputColumn column, Set<String> taken) {
    int count = 2;
    while (!taken.add(column.name() + "_" + count)) {
      count++;
    }
    return new OutputColumn(
        column.name() + "_" + count, column.type(), column.vo(), column.description());
  }
}
