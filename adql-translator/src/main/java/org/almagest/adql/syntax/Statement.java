package org.almagest.adql.syntax;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole ADQL query: {@code [WITH ...] query} (ADQL 2.1 section 2.2 and 4.5).
 *
 * @param with common table expressions in order, empty if none
 * @param into the table that the result is to become (an extension), null if none; written in the
 *     first SELECT of {@code query}
 */
public record Statement(
    List<CommonTable> with, Query query, @Nullable QualifiedName into, Span span) {
  /** {@code name AS (query)}. */
  public record CommonTable(Identifier name, Query query, Span span) {}

  public Statement {
    with = List.copyOf(with);
    Objects.requireNonNull(query);
  }
}
