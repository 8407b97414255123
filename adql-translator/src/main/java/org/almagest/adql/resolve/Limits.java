package org.almagest.adql.resolve;

import java.util.List;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Span;

/** How much of one thing a statement may hold, so that a short text cannot ask for very much. */
final class Limits {
  /** Tables, common tables and sub-queries in all FROM clauses together. */
  static final int RELATIONS = 500;

  /** Columns of one query, terms of one GROUP BY or ORDER BY: PostgreSQL takes no more. */
  static final int COLUMNS = 1664;

  private Limits() {}

  /** Refuses the columns of a query if they are too many. */
  static void columns(List<?> columns, Span span) throws AdqlException {
    if (columns.size() > COLUMNS) {
      throw Problem.unsupported(
          span, "a query yields at most " + COLUMNS + " columns; select fewer");
    }
  }

  /** Refuses the terms of a clause if they are too many. */
  static void terms(List<?> terms, String clause, Span span) throws AdqlException {
    if (terms.size() > COLUMNS) {
      throw Problem.unsupported(span, clause + " takes at most " + COLUMNS + " terms; name fewer");
    }
  }
}
