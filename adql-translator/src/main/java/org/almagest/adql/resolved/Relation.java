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

  /**
   * A relation joined to the rows of a table that stand around it, so that an index of that table
   * finds them; each row tells by {@link Condition.SameRow} which row of the table it met.
   *
   * @param near what the rows are found from
   * @param far the table; its alias inside is that of the same table outside
   * @param kind INNER, or LEFT to keep the rows of {@code near} that meet none
   * @param condition of both
   * @param alias the alias of {@code near} if its columns are seen outside
   * @param shown whether they are
   */
  record Reached(
      Relation near, Published far, JoinKind kind, Condition condition, String alias, boolean shown)
      implements Relation {}
}
