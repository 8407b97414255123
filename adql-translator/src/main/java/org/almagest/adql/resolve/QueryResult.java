package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.resolved.ResolvedQuery;
import org.almagest.schema.ColumnType;

/** A resolved query and what it yields. */
record QueryResult(ResolvedQuery query, List<Output> outputs) {
  QueryResult {
    outputs = List.copyOf(outputs);
  }

  /** The type of a column, counted from 0. */
  ColumnType type(int index) {
    return outputs.get(index).column().type();
  }
}
