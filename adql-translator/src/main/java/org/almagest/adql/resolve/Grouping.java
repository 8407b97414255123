package org.almagest.adql.resolve;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Condition;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.QueryBody;
import org.almagest.adql.syntax.Span;
import org.jspecify.annotations.Nullable;

/** Checks that what stands outside aggregates is the same for a whole group (ADQL-25). */
final class Grouping {
  private final Scope scope;
  private final Set<Value> keys;
  private final boolean grouped;

  private Grouping(Scope scope, List<Value> keys, boolean grouped) {
    this.scope = scope;
    this.keys = new HashSet<>(keys);
    this.grouped = grouped;
  }

  static Grouping of(
      Scope scope,
      List<Value> keys,
      List<SelectedItem> items,
      @Nullable Condition having,
      QueryBody.Select select)
      throws AdqlException {
    boolean grouped =
        !keys.isEmpty()
            || having != null
            || items.stream().anyMatch(item -> Walk.holdsAggregate(item.value()));
    Grouping grouping = new Grouping(scope, keys, grouped);
    for (SelectedItem item : items) {
      grouping.check(item.value(), item.span());
    }
    if (having != null && select.having() != null) {
      grouping.check(Walk.parts(having), select.having().span());
    }
    return grouping;
  }

  /** Refuses a value that may differ within a group. */
  void check(Value value, Span span) throws AdqlException {
    check(List.of(value), span);
  }

  private void check(List<Value> values, Span span) throws AdqlException {
    if (!grouped) {
      return;
    }
    Optional<ColumnSource> loose =
        Stream.concat(values.stream(), scope.correlatedWithin(span).stream())
            .map(this::loose)
            .flatMap(Optional::stream)
            .findFirst();
    if (loose.isPresent()) {
      ColumnSource source = loose.get();
      throw Problem.type(
          scope.useWithin(source, span).orElse(span),
          "column \""
              + name(source)
              + "\" must stand in GROUP BY or inside an aggregate such as MIN("
              + name(source)
              + ")");
    }
  }

  /** Refuses an aggregate after a SELECT that does not aggregate. */
  void checkAggregate(Value value, Span span) throws AdqlException {
    if (!grouped && Walk.holdsAggregate(value)) {
      throw Problem.type(span, "an aggregate in ORDER BY needs a GROUP BY before it");
    }
  }

  private Optional<ColumnSource> loose(Value value) {
    if (keys.contains(value) || Walk.isAggregate(value)) {
      return Optional.empty();
    }
    if (value instanceof Value.Column(ColumnSource source)) {
      return scope.owns(source) ? Optional.of(source) : Optional.empty();
    }
    return Walk.parts(value).stream().map(this::loose).flatMap(Optional::stream).findFirst();
  }

  private String name(ColumnSource source) {
    return scope.relations().stream()
        .flatMap(relation -> relation.columns().stream())
        .filter(column -> Metadata.source(column.value()).filter(source::equals).isPresent())
        .map(ScopeColumn::name)
        .findFirst()
        .orElse(source.sqlName());
  }
}
