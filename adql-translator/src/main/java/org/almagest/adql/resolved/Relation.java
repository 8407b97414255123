package org.almagest.adql.resolved;

import org.almagest.adql.syntax.FromItem.JoinKind;
import org.almagest.schema.Table;
import org.jspecify.annotations.Nullable;

/** What FROM draws rows from; every leaf has an alias unique in the statement. */
public sealed interface Relation {
  /** A published table. */
  record Published(Table table, String alias) implements Relation {}

  /** A common table. */
  record Common(String name, String alias) implements Relation {}

  /** A sub-query; its columns are called c1, c2, ... */
  record Derived(ResolvedQuery query, String alias) implements Relation {}

  /**
   * A join.
   *
   * @param condition null for a cross join only
   */
  record Join(JoinKind kind, Relation left, Relation right, @Nullable Condition condition)
      implements Relation {}
}
