package org.almagest.adql.resolve;

import org.almagest.adql.AdqlException;
import org.almagest.adql.AdqlException.Kind;
import org.almagest.adql.syntax.Span;

/** The exceptions of this package, by kind. */
final class Problem {
  private Problem() {}

  static AdqlException syntax(Span span, String problem) {
    return new AdqlException(Kind.SYNTAX, span, problem);
  }

  static AdqlException unknownTable(Span span, String problem) {
    return new AdqlException(Kind.UNKNOWN_TABLE, span, problem);
  }

  static AdqlException unknownColumn(Span span, String problem) {
    return new AdqlException(Kind.UNKNOWN_COLUMN, span, problem);
  }

  static AdqlException unknownFunction(Span span, String problem) {
    return new AdqlException(Kind.UNKNOWN_FUNCTION, span, problem);
  }

  static AdqlException ambiguous(Span span, String problem) {
    return new AdqlException(Kind.AMBIGUOUS_NAME, span, problem);
  }

  static AdqlException type(Span span, String problem) {
    return new AdqlException(Kind.TYPE, span, problem);
  }

  static AdqlException unsupported(Span span, String problem) {
    return new AdqlException(Kind.UNSUPPORTED, span, problem);
  }
}
