package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almagest.adql.syntax.Identifier;

/**
 * Finds columns by name. A few look-ups read through the list; for more an index is made, so that
 * many names over many columns cost no product of both. Of one thread.
 */
final class ColumnNames {
  private static final int READ_THROUGH = 8;

  private final List<ScopeColumn> columns;
  private final Map<String, List<ScopeColumn>> byFoldedName = new HashMap<>();
  private int lookups;

  ColumnNames(List<ScopeColumn> columns) {
    this.columns = columns;
  }

  /** All of them, in the order of {@code *}. */
  List<ScopeColumn> all() {
    return columns;
  }

  /** The columns that the name may mean, in their order. */
  List<ScopeColumn> matching(Identifier name) {
    if (lookups++ < READ_THROUGH) {
      return matching(name, columns);
    }
    if (byFoldedName.isEmpty()) {
      columns.forEach(this::index);
    }
    return matching(name, byFoldedName.getOrDefault(name.folded(), List.of()));
  }

  private void index(ScopeColumn column) {
    byFoldedName
        .computeIfAbsent(Identifier.folded(column.name()), _ -> new ArrayList<>(1))
        .add(column);
  }

  private static List<ScopeColumn> matching(Identifier name, List<ScopeColumn> candidates) {
    List<ScopeColumn> found = new ArrayList<>(1);
    for (ScopeColumn candidate : candidates) {
      if (name.matches(candidate.name())) {
        found.add(candidate);
      }
    }
    return found;
  }
}
