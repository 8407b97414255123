package org.almagest.formats.table;

/** A table beyond {@link ReadLimits}. */
public final class TooLargeException extends BadTableException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final long found;
  private final long limit;

  /**
   * A table with too much of something.
   *
   * @param what "rows"
   * @param found how much there is at least
   * @param limit how much there may be
   */
  public TooLargeException(String what, long found, long limit) {
    super(
        "the table has at least %,d %s; at most %,d are taken here. Send fewer, or in parts"
            .formatted(found, what, limit));
    this.what = what;
    this.found = found;
    this.limit = limit;
  }

  /** What there is too much of: "rows". */
  public String what() {
    return what;
  }

  /** How much of it there is at least. */
  public long found() {
    return found;
  }

  public long limit() {
    return limit;
  }
}
