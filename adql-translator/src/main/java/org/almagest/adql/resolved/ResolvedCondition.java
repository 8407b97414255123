package org.almagest.adql.resolved;

import java.util.Set;

/**
 * A condition on the rows of one published table, resolved.
 *
 * @param columns the true names of the columns that it looks at
 */
public record ResolvedCondition(Condition condition, Set<String> columns) {
  public ResolvedCondition {
    columns = Set.copyOf(columns);
  }
}
