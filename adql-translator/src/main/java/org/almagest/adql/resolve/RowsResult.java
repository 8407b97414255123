package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.resolved.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Resolved rows, what they yield, and what ORDER BY may use.
 *
 * @param select the SELECT itself, null for a set operation
 */
record RowsResult(Rows rows, List<Output> outputs, @Nullable SelectResult select) {
  RowsResult {
    outputs = List.copyOf(outputs);
  }
}
