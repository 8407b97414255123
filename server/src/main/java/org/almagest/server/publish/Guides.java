package org.almagest.server.publish;

import org.almagest.formats.table.ColumnGuide;

/** What a published table says of the columns of rows to be added. */
final class Guides {
  private Guides() {}

  static ColumnGuide of(Existing table) {
    return ColumnGuide.of(
        table.columns().stream()
            .map(ColumnPlan::column)
            .map(
                column -> new ColumnGuide.Entry(column.name(), column.type(), column.description()))
            .toList());
  }
}
