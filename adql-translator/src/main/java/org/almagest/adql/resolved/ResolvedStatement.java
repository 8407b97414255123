package org.almagest.adql.resolved;

import java.util.List;
import java.util.Set;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.TableName;

/**
 * A whole query, resolved.
 *
 * @param columns what the query yields, in order
 * @param tables the published tables that it reads
 */
public record ResolvedStatement(
    List<CommonTable> with,
    ResolvedQuery query,
    List<OutputColumn> columns,
    Set<TableName> tables) {
  public ResolvedStatement {
    with = List.copyOf(with);
    columns = List.copyOf(columns);
    tables = Set.copyOf(tables);
  }

  /**
   * A common table; its columns are called c1, c2, ...
   *
   * @param transparent whether conditions on it are conditions on the one relation it shows
   */
  public record CommonTable(String name, ResolvedQuery query, boolean transparent) {}
}
