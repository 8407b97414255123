package org.almagest.formats;

/**
 * A value that the announced column type cannot hold: the catalogue says {@code int}, the database
 * sent 3000000000. The row was not written; the rows before it stand.
 */
public final class UnwritableValueException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnwritableValueException(String message) {
    super(message);
  }

  /** The same, with the name of the column put before. */
  public UnwritableValueException inColumn(String name) {
    UnwritableValueException named =
        new UnwritableValueException("column \"" + name + "\": " + getMessage());
    named.initCause(this);
    return named;
  }
}
