package org.almagest.adql.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.almagest.adql.resolve.Lookups.Lookup;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Relation;
import org.almagest.adql.syntax.FromItem.JoinKind;
import org.jspecify.annotations.Nullable;

/**
 * Outer joins by position. PostgreSQL looks up the side that may be missing, once for each row of
 * the side that is kept, and scans it whole if it has no index. Where the kept side has one, the
 * other is first joined to it from within, and the outer join then meets by the identity of the row
 * (decision 005). A full join by position is possible in no other way.
 */
final class OuterJoinRules {
  /** As many lookups cost less than scanning the smallest table that is worth an index. */
  private static final long FEW = 1000;

  private OuterJoinRules() {}

  static Relation join(
      JoinKind kind, Relation left, Relation right, @Nullable Condition condition) {
    Relation plain = new Relation.Join(kind, left, right, condition);
    if (condition == null) {
      return plain;
    }
    return switch (kind) {
      case INNER, CROSS -> plain;
      case LEFT ->
          reached(kind, left, right, condition)
              .<Relation>map(near -> met(kind, left, near, near))
              .orElse(plain);
      case RIGHT ->
          reached(kind, right, left, condition)
              .<Relation>map(near -> met(kind, near, right, near))
              .orElse(plain);
      case FULL -> full(left, right, condition).orElse(plain);
    };
  }

  private static Optional<Relation> full(Relation left, Relation right, Condition condition) {
    return reached(JoinKind.FULL, left, right, condition)
        .<Relation>map(near -> met(JoinKind.FULL, left, near, near))
        .or(() ->
            reached(JoinKind.FULL, right, left, condition)
                .map(near -> met(JoinKind.FULL, near, right, near)));
  }

  private static Relation met(JoinKind kind, Relation left, Relation right, Relation.Reached near) {
    return new Relation.Join(kind, left, right, new Condition.SameRow(near));
  }

  private static Optional<Relation.Reached> reached(
      JoinKind kind, Relation kept, Relation near, Condition condition) {
    if (near instanceof Relation.Join || !Lookups.isMovable(condition)) {
      return Optional.empty();
    }
    String alias = Leaves.alias(near);
    List<Lookup> lookups = Lookups.of(condition);
    return lookups.stream()
        .filter(far -> !far.relation().equals(alias))
        .filter(far -> List.of(far.relation(), alias).containsAll(Lookups.relations(condition)))
        .filter(far -> kind == JoinKind.FULL || pays(far, alias, lookups))
        .max(Comparator.comparingLong(Lookup::rows))
        .flatMap(far -> Leaves.table(List.of(kept), far.relation()))
        .map(far ->
            new Relation.Reached(
                near,
                far,
                kind == JoinKind.FULL ? JoinKind.LEFT : JoinKind.INNER,
                Lookups.estimated(condition, far.alias()),
                alias,
                true));
  }

  /** A near side with an index is better looked up itself, unless it is tiny. */
  private static boolean pays(Lookup far, String near, List<Lookup> lookups) {
    return lookups.stream()
        .filter(lookup -> lookup.relation().equals(near))
        .allMatch(lookup ->
            lookup.rows() > 1 && lookup.rows() <= FEW && lookup.rows() * 10 <= far.rows());
  }
}
