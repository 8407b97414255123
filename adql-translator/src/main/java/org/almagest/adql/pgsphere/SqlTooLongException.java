package org.almagest.adql.pgsphere;

/** The query is short enough, but its SQL is not. */
public final class SqlTooLongException extends RuntimeException {
  /**
   * The only reason.
   *
   * @param longest the number of characters that it may have
   */
  SqlTooLongException(int longest) {
    super("the query becomes more than %,d characters of SQL; split it".formatted(longest));
  }
}
