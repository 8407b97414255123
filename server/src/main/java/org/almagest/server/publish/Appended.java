package org.almagest.server.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;

/** How the columns of rows to be added go into a table that is there. */
final class Appended {
  private Appended() {}

  /** For each column of the file, the one of the table; columns the file lacks stay null. */
  static List<ColumnPlan> columns(Existing table, TableHeader header) {
    List<ColumnPlan> plans = new ArrayList<>();
    for (TableColumn column : header.columns()) {
      OptionalInt index = table.header().indexOf(column.name());
      if (index.isEmpty()) {
        throw new PublishProblem(
            "table %s has no column \"%s\"; rows are added only to the columns it has"
                .formatted(table.name(), column.name()));
      }
      plans.add(table.columns().get(index.getAsInt()));
    }
    return plans;
  }

  /** Where the table's position is in the file, if the file has it. */
  static Optional<PositionColumns> position(Existing table, TableHeader header) {
    String longitude = table.longitude();
    String latitude = table.latitude();
    if (longitude == null || latitude == null) {
      return Optional.empty();
    }
    OptionalInt first = header.indexOf(longitude);
    OptionalInt second = header.indexOf(latitude);
    return first.isPresent() && second.isPresent()
        ? Optional.of(new PositionColumns(first.getAsInt(), second.getAsInt()))
        : Optional.empty();
  }
}
