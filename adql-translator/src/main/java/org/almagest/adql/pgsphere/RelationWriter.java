package org.almagest.adql.pgsphere;

import org.almagest.adql.resolved.Relation;
import org.almagest.adql.syntax.FromItem.JoinKind;

/** Writes what FROM draws rows from. */
final class RelationWriter {
  private RelationWriter() {}

  static String write(Relation relation) {
    return switch (relation) {
      case Relation.Published(var table, String alias) ->
          Identifiers.qualified(table.sqlSchema(), table.sqlName()) + as(alias);
      case Relation.Common(String name, String alias) -> Identifiers.quoted(name) + as(alias);
      case Relation.Derived(var query, String alias) ->
          "(" + QueryWriter.named(query) + ")" + as(alias);
      case Relation.Join join -> join(join);
      case Relation.Reached reached -> ReachedWriter.write(reached) + as(reached.alias());
    };
  }

  private static String as(String alias) {
    return " AS " + Identifiers.quoted(alias);
  }

  private static String join(Relation.Join join) {
    String condition =
        join.condition() == null ? "" : " ON " + ConditionWriter.write(join.condition());
    return write(join.left()) + words(join.kind()) + right(join.right()) + condition;
  }

  /** A join on the right hand needs parentheses: joins go from left to right. */
  private static String right(Relation relation) {
    return relation instanceof Relation.Join ? "(" + write(relation) + ")" : write(relation);
  }

  private static String words(JoinKind kind) {
    return switch (kind) {
      case INNER -> " JOIN ";
      case LEFT -> " LEFT JOIN ";
      case RIGHT -> " RIGHT JOIN ";
      case FULL -> " FULL JOIN ";
      case CROSS -> " CROSS JOIN ";
    };
  }
}
