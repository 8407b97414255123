package org.almagest.adql.pgsphere;

import org.almagest.adql.resolved.Relation;
import org.almagest.adql.syntax.FromItem.JoinKind;

/**
 * Writes relations that carry along which row of a table they met. Inside, the alias of the table
 * hides that of the same table outside, so the condition reads alike in both places. A partitioned
 * table has a {@code ctid} twice; {@code tableoid} tells them apart.
 */
final class ReachedWriter {
  private ReachedWriter() {}

  static String write(Relation.Reached reached) {
    String table = reached.far().alias();
    return "(SELECT "
        + (reached.shown() ? Identifiers.quoted(reached.alias()) + ".*, " : "")
        + Identifiers.qualified(table, "tableoid")
        + " AS "
        + Identifiers.quoted(part(table))
        + ", "
        + Identifiers.qualified(table, "ctid")
        + " AS "
        + Identifiers.quoted(row(table))
        + " FROM "
        + RelationWriter.write(join(reached))
        + ")";
  }

  private static Relation join(Relation.Reached reached) {
    return new Relation.Join(
        reached.kind() == JoinKind.LEFT ? JoinKind.LEFT : JoinKind.INNER,
        reached.near(),
        reached.far(),
        reached.condition());
  }

  static String sameRow(Relation.Reached reached) {
    String table = reached.far().alias();
    return Identifiers.qualified(reached.alias(), row(table))
        + " = "
        + Identifiers.qualified(table, "ctid")
        + " AND "
        + Identifiers.qualified(reached.alias(), part(table))
        + " = "
        + Identifiers.qualified(table, "tableoid");
  }

  private static String row(String table) {
    return "row of " + table;
  }

  private static String part(String table) {
    return "part of " + table;
  }
}
