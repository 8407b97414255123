package org.almagest.adql.pgsphere;

import java.util.function.Supplier;

/**
 * How much SQL a statement becomes, counted while it is written: what a query names once may be
 * written many times over, and nobody is to wait for that, or run out of memory. Of one thread.
 */
final class SqlLength {
  private static final ScopedValue<SqlLength> CURRENT = ScopedValue.newInstance();

  private final int longest;
  private int written;

  private SqlLength(int longest) {
    this.longest = longest;
  }

  /**
   * What a writer writes.
   *
   * @throws SqlTooLongException if it is longer than this many characters
   */
  static String limited(int longest, Supplier<String> writer) {
    return ScopedValue.where(CURRENT, new SqlLength(longest)).call(writer::get);
  }

  /** Counts a piece that goes into the statement as it is; outside {@link #limited}, nothing. */
  static String counted(String piece) {
    if (CURRENT.isBound()) {
      CURRENT.get().add(piece.length());
    }
    return piece;
  }

  private void add(int length) {
    written += length;
    if (written > longest) {
      throw new SqlTooLongException(longest);
    }
  }
}
