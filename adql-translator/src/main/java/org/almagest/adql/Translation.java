package org.almagest.adql;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.TableName;

/**
 * A query ready to run.
 *
 * @param sql one SELECT for PostgreSQL, no bind values, no trailing semicolon; every output column
 *     in the wire form of its type ({@link org.almagest.schema.BaseType}), with the row cap applied
 * @param columns the output columns, in order
 * @param tables the published tables that it reads
 * @param into the table that the result is to become, as {@link ParsedQuery#into} has it; the SQL
 *     knows nothing of it
 */
public record Translation(
    String sql, List<OutputColumn> columns, Set<TableName> tables, Optional<String> into) {
  public Translation {
    Objects.requireNonNull(sql);
    columns = List.copyOf(columns);
    tables = Set.copyOf(tables);
    Objects.requireNonNull(into);
  }

  /** A query whose rows are to be returned. */
  public Translation(String sql, List<OutputColumn> columns, Set<TableName> tables) {
    this(sql, columns, tables, Optional.empty());
  }
}
