package org.almagest.adql.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almagest.adql.resolved.Relation;
import org.almagest.schema.Table;

/** What a FROM is made of. */
final class Leaves {
  private Leaves() {}

  static List<Relation> of(Relation relation) {
    return stream(relation).toList();
  }

  private static Stream<Relation> stream(Relation relation) {
    return relation instanceof Relation.Join join
        ? Stream.concat(stream(join.left()), stream(join.right()))
        : Stream.of(relation);
  }

  static String alias(Relation leaf) {
    return switch (leaf) {
      case Relation.Published published -> published.alias();
      case Relation.Common common -> common.alias();
      case Relation.Derived derived -> derived.alias();
      case Relation.Reached reached -> reached.alias();
      case Relation.Join _ -> throw new IllegalArgumentException("a join has no alias");
    };
  }

  /** The table of this alias, whose rows can be told apart; a view's cannot. */
  static Optional<Relation.Published> table(List<Relation> relations, String alias) {
    return relations.stream()
        .flatMap(Leaves::stream)
        .filter(Relation.Published.class::isInstance)
        .map(Relation.Published.class::cast)
        .filter(leaf -> leaf.alias().equals(alias) && leaf.table().kind() == Table.Kind.TABLE)
        .findFirst();
  }
}
