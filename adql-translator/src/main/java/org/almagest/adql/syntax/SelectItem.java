package org.almagest.adql.syntax;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item of the select list. */
public sealed interface SelectItem {
  Span span();

  /** {@code *}. */
  record AllColumns(Span span) implements SelectItem {}

  /** {@code t.*}, {@code schema.t.*}. */
  record TableColumns(QualifiedName qualifier, Span span) implements SelectItem {}

  /** {@code expression [[AS] alias]}; alias null if none. */
  record Computed(Expression expression, @Nullable Identifier alias, Span span)
      implements SelectItem {
    public Computed {
      Objects.requireNonNull(expression);
    }
  }
}
