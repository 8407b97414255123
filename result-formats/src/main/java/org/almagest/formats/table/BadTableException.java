package org.almagest.formats.table;

import java.io.IOException;

/** A table that cannot be read; the message names the row and the column as far as known. */
public sealed class BadTableException extends IOException permits TooLargeException {
  private static final long serialVersionUID = 1L;

  public BadTableException(String message) {
    super(message);
  }

  public BadTableException(String message, Throwable cause) {
    super(message, cause);
  }
}
