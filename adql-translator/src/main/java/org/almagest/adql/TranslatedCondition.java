package org.almagest.adql;

import java.util.Objects;
import java.util.Set;

/**
 * A condition on the rows of one table, ready for PostgreSQL.
 *
 * @param sql an expression of PostgreSQL that is true, false or null; the columns are qualified by
 *     the table's name in PostgreSQL, without its schema
 * @param columns the true names of the columns that it looks at
 */
public record TranslatedCondition(String sql, Set<String> columns) {
  public TranslatedCondition {
    Objects.requireNonNull(sql);
    columns = Set.copyOf(columns);
  }
}
