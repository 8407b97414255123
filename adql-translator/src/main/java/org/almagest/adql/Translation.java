package org.almagest.adql;

import java.util.List;
import java.util.Objects;
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
 */
public record Translation(String sql, List<OutputColumn> columns, Set<TableName> tables) {
  public Translation {
    Objects.requireNonNull(sql);
    columns = List.copyOf(columns);
    tables = Set.copyOf(tables);
  }
}
