package org.almagest.server.publish;

import java.util.stream.Collectors;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;

/** Finds the columns an operator names. */
final class NamedColumn {
  private NamedColumn() {}

  /** Where the column is; a problem that lists the columns if there is none. */
  static int index(TableHeader header, String name) {
    return header
        .indexOf(name)
        .orElseThrow(() ->
            new PublishProblem(
                "there is no column \"%s\"; the columns are %s".formatted(name, names(header))));
  }

  private static String names(TableHeader header) {
    return header.columns().stream().map(TableColumn::name).collect(Collectors.joining(", "));
  }
}
