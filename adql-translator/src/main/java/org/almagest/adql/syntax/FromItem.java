package org.almagest.adql.syntax;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What FROM draws rows from. */
public sealed interface FromItem {
  Span span();

  /** {@code name [[AS] alias]}; alias null if none. */
  record NamedTable(QualifiedName name, @Nullable Identifier alias, Span span)
      implements FromItem {}

  /** {@code (query) [AS] alias}. */
  record DerivedTable(Query query, Identifier alias, Span span) implements FromItem {}

  /** {@code left [NATURAL] [INNER|LEFT|RIGHT|FULL|CROSS] JOIN right [ON ...|USING (...)]}. */
  record Join(JoinKind kind, FromItem left, FromItem right, JoinCondition condition, Span span)
      implements FromItem {
    public Join {
      Objects.requireNonNull(left);
      Objects.requireNonNull(right);
      if (kind == JoinKind.CROSS && !(condition instanceof JoinCondition.None)) {
        throw new IllegalArgumentException("a cross join has no condition");
      }
    }
  }

  /** Which unmatched rows a join keeps. */
  enum JoinKind {
    INNER,
    LEFT,
    RIGHT,
    FULL,
    CROSS
  }

  /** How a join pairs rows. */
  sealed interface JoinCondition {
    /** {@code ON expression}. */
    record On(Expression expression) implements JoinCondition {}

    /** {@code USING (a, b)}; at least one column. */
    record Using(List<Identifier> columns) implements JoinCondition {
      public Using {
        columns = List.copyOf(columns);
      }
    }

    /** {@code NATURAL}: all columns of the same name. */
    record Natural() implements JoinCondition {}

    /**
     * No condition written. The grammar of ADQL 2.1 allows that of any join but does not say which
     * rows are meant, so the resolver allows it of a cross join only.
     */
    record None() implements JoinCondition {
      /** Of a join that needs a condition. */
      public static final String PROBLEM =
          "this JOIN has no condition; add ON ... or USING (...), or write NATURAL JOIN or CROSS JOIN";
    }
  }
}
