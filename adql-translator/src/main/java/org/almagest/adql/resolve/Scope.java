package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.BaseColumn;
import org.almagest.adql.resolved.ColumnSource;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Identifier;
import org.almagest.adql.syntax.Span;
import org.jspecify.annotations.Nullable;

/**
 * The names that the expressions of one SELECT may use. Remembers where each column was used, for
 * messages. Of one thread.
 */
final class Scope {
  /** Around the outermost query. */
  static final Scope EMPTY = new Scope(null, List.of(), List.of());

  private final @Nullable Scope outer;
  private final List<NamedRelation> relations;
  private final List<ScopeColumn> columns;
  private final ColumnNames names;
  private final List<Use> uses = new ArrayList<>();

  private record Use(Value column, Span span, boolean correlated) {}

  Scope(@Nullable Scope outer, List<NamedRelation> relations, List<ScopeColumn> columns) {
    this.outer = outer;
    this.relations = List.copyOf(relations);
    this.columns = List.copyOf(columns);
    this.names = new ColumnNames(this.columns);
  }

  @Nullable Scope outer() {
    return outer;
  }

  List<NamedRelation> relations() {
    return relations;
  }

  /** The columns in the order of {@code *}; those of USING and NATURAL once. */
  List<ScopeColumn> columns() {
    return columns;
  }

  /** The columns that a bare name may mean. */
  List<ScopeColumn> columns(Identifier name) {
    return names.matching(name);
  }

  /** Whether the column belongs to this SELECT and not to one around it. */
  boolean owns(ColumnSource source) {
    return relations.stream().anyMatch(relation -> relation.sqlAlias().equals(source.relation()));
  }

  /**
   * Notes a use of a column of this scope.
   *
   * @param correlated whether a sub-query used it
   */
  void used(Value column, Span span, boolean correlated) {
    uses.add(new Use(column, span, correlated));
  }

  /** The true names of the published columns that were used. */
  Set<String> used() {
    return uses.stream()
        .flatMap(use -> Walk.columns(use.column()).stream())
        .flatMap(source -> source.base().stream())
        .map(BaseColumn::name)
        .collect(Collectors.toSet());
  }

  /** The columns of this scope that sub-queries within the stretch use. */
  List<Value> correlatedWithin(Span stretch) {
    return uses.stream()
        .filter(Use::correlated)
        .filter(use -> within(use.span(), stretch))
        .map(Use::column)
        .toList();
  }

  /** Where the column was used within the stretch. */
  Optional<Span> useWithin(ColumnSource source, Span stretch) {
    return uses.stream()
        .filter(use -> Metadata.source(use.column()).filter(source::equals).isPresent())
        .map(Use::span)
        .filter(span -> within(span, stretch))
        .findFirst();
  }

  private static boolean within(Span span, Span stretch) {
    return span.offset() >= stretch.offset() && span.offset() < stretch.offset() + stretch.length();
  }
}
