package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.syntax.Identifier;
import org.almagest.schema.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of FROM as the query may call it.
 *
 * @param alias the user's alias, null if none
 * @param table the published table, null for a sub-query or a common table
 */
record NamedRelation(
    String sqlAlias, @Nullable String alias, @Nullable TableName table, ColumnNames names) {
  List<ScopeColumn> columns() {
    return names.all();
  }

  /** The columns that a name may mean. */
  List<ScopeColumn> columns(Identifier name) {
    return names.matching(name);
  }

  /** Whether the qualifier means this relation; an alias hides the table's name. */
  boolean isCalled(List<Identifier> qualifier) {
    Identifier last = qualifier.getLast();
    if (qualifier.size() == 1) {
      return last.matches(shortName());
    }
    return alias == null
        && table != null
        && qualifier.size() == 2
        && qualifier.getFirst().matches(table.schema())
        && last.matches(table.table());
  }

  /** Whether the qualifier means the table whose name the alias hides. */
  boolean isHidden(List<Identifier> qualifier) {
    return alias != null
        && table != null
        && qualifier.getLast().matches(table.table())
        && (qualifier.size() == 1 || qualifier.getFirst().matches(table.schema()));
  }

  /** The one word to call it by. */
  String shortName() {
    if (alias != null) {
      return alias;
    }
    return table == null ? "" : table.table();
  }

  /** As a message calls it: {@code table gaia.source}, {@code "g"}. */
  String display() {
    return table == null ? "\"" + shortName() + "\"" : "table " + table.adql();
  }
}
