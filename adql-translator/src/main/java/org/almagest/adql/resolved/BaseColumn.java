package org.almagest.adql.resolved;

import org.almagest.schema.Table;

/**
 * A column of a published table.
 *
 * @param name its true name
 * @param direct whether the FROM names the table itself, so that its other columns are at hand
 */
public record BaseColumn(Table table, String name, boolean direct) {
  /** Whether an index answers conditions on the column. */
  public boolean isIndexed() {
    return table.columns().stream()
        .anyMatch(column -> column.name().equals(name) && column.flags().indexed());
  }

  /** The same column seen through a sub-query. */
  public BaseColumn seenThrough() {
    return new BaseColumn(table, name, false);
  }
}
