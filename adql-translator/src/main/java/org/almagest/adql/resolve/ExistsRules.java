package org.almagest.adql.resolve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almagest.adql.resolve.Lookups.Lookup;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Relation;
import org.almagest.adql.resolved.ResolvedQuery;
import org.almagest.adql.resolved.Rows;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Expression.ComparisonOperator;
import org.almagest.adql.syntax.FromItem.JoinKind;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Sub-queries of WHERE that look around a position of the query they stand in. PostgreSQL answers
 * them from outside: the sub-query's table is looked up, or scanned if it has no index, for every
 * row outside. Where the table outside has an index and the one inside has none or is small, the
 * sub-query finds the rows outside by that index instead, once, and EXISTS asks whether the row is
 * among them (decision 005).
 */
final class ExistsRules {
  private final List<Relation> from;

  /**
   * Of one SELECT.
   *
   * @param from what it draws rows from
   */
  ExistsRules(List<Relation> from) {
    this.from = from;
  }

  @Nullable Condition reached(@Nullable Condition where) {
    return where == null ? null : rewritten(where, true);
  }

  /**
   * The same condition.
   *
   * @param positive whether false and unknown are the same here
   */
  private Condition rewritten(Condition condition, boolean positive) {
    return switch (condition) {
      case Condition.And(List<Condition> parts) -> new Condition.And(all(parts, positive));
      case Condition.Or(List<Condition> parts) -> new Condition.Or(all(parts, positive));
      case Condition.Not(Condition inner) -> new Condition.Not(rewritten(inner, false));
      case Condition.IsTruth(boolean negated, var truth, Condition inner) ->
          new Condition.IsTruth(negated, truth, rewritten(inner, false));
      case Condition.Exists(ResolvedQuery query) ->
          plain(query).flatMap(select -> met(select, select.where())).orElse(condition);
      case Condition.InQuery in when positive && !in.negated() ->
          plain(in.query()).flatMap(select -> member(in.operand(), select)).orElse(condition);
      default -> condition;
    };
  }

  private List<Condition> all(List<Condition> conditions, boolean positive) {
    return conditions.stream().map(part -> rewritten(part, positive)).toList();
  }

  /** The SELECT whose rows are those of its FROM that its WHERE leaves. */
  private static Optional<Rows.Select> plain(ResolvedQuery query) {
    boolean whole =
        (query.limit() == null || query.limit() > 0)
            && (query.offset() == null || query.offset() == 0);
    return whole && query.rows() instanceof Rows.Select select && isPlain(select)
        ? Optional.of(select)
        : Optional.empty();
  }

  private static boolean isPlain(Rows.Select select) {
    return !select.from().isEmpty()
        && select.groupBy().isEmpty()
        && select.having() == null
        && select.items().stream().noneMatch(item -> Walk.holdsAggregate(item.value()));
  }

  /** A limited list of candidates is another list. */
  private Optional<Condition> member(Value operand, Rows.Select select) {
    Value candidate = select.items().getFirst().value();
    if (select.where() == null || select.limit() != null || Walk.holdsWindow(candidate)) {
      return Optional.empty();
    }
    Condition equal = new Condition.Compare(ComparisonOperator.EQUAL, operand, candidate);
    return met(select, new Condition.And(List.of(select.where(), equal)));
  }

  private Optional<Condition> met(Rows.Select select, @Nullable Condition where) {
    if (where == null || !Lookups.isMovable(where)) {
      return Optional.empty();
    }
    Set<String> inside =
        select.from().stream()
            .flatMap(relation -> Leaves.of(relation).stream())
            .map(Leaves::alias)
            .collect(Collectors.toSet());
    return far(where, inside).map(far -> exists(select.from(), far, where));
  }

  private Optional<Relation.Published> far(Condition where, Set<String> inside) {
    List<Lookup> lookups = Lookups.of(where);
    return lookups.stream()
        .filter(far -> !inside.contains(far.relation()))
        .filter(far -> isOfBoth(where, far, inside) && pays(far, inside, lookups))
        .max(Comparator.comparingLong(Lookup::rows))
        .flatMap(far -> Leaves.table(from, far.relation()));
  }

  private static boolean isOfBoth(Condition where, Lookup far, Set<String> inside) {
    Set<String> others = new HashSet<>(Lookups.relations(where));
    others.removeAll(inside);
    return others.equals(Set.of(far.relation()));
  }

  private static boolean pays(Lookup far, Set<String> inside, List<Lookup> lookups) {
    return lookups.stream()
        .filter(lookup -> inside.contains(lookup.relation()))
        .allMatch(lookup -> lookup.rows() > 1 && lookup.rows() * 10 <= far.rows());
  }

  private static Condition exists(List<Relation> inside, Relation.Published far, Condition where) {
    Relation near = inside.getFirst();
    for (Relation next : inside.subList(1, inside.size())) {
      near = new Relation.Join(JoinKind.CROSS, near, next, null);
    }
    Relation.Reached reached =
        new Relation.Reached(
            near,
            far,
            JoinKind.INNER,
            Lookups.estimated(where, far.alias()),
            far.alias() + "r",
            false);
    List<Rows.Item> one =
        List.of(new Rows.Item(new Value.IntegerLiteral(1, ColumnType.INTEGER), Rows.Form.NATIVE));
    Rows.Select select =
        new Rows.Select(
            false, null, one, List.of(reached), new Condition.SameRow(reached), List.of(), null);
    return new Condition.Exists(new ResolvedQuery(select, List.of(), null, null));
  }
}
