package org.almagest.adql;

import org.almagest.adql.syntax.Span;

/**
 * The query cannot be translated, and the reason is in the query. The message says where, what is
 * wrong and what to do: {@code line 1:32: column "x" is not in table gaia.source; did you mean
 * "dx"?}
 */
public final class AdqlException extends Exception {
  /** Names in a message may be as long as the query. */
  private static final int LONGEST = 900;

  private final Span span;
  private final Kind kind;

  /** What is wrong: lets a caller try again with a fresher catalogue when a name was not found. */
  public enum Kind {
    SYNTAX,
    UNKNOWN_TABLE,
    UNKNOWN_COLUMN,
    UNKNOWN_FUNCTION,
    AMBIGUOUS_NAME,
    TYPE,
    UNSUPPORTED
  }

  /**
   * @param problem what is wrong and what to do, without the place
   */
  public AdqlException(Kind kind, Span span, String problem) {
    super(span + ": " + shortened(problem));
    this.kind = kind;
    this.span = span;
  }

  private static String shortened(String problem) {
    return problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST) + "...";
  }

  public Kind kind() {
    return kind;
  }

  public Span span() {
    return span;
  }
}
