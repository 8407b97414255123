package org.almagest.formats.table;

/** A value that its column cannot hold. The message goes after the value: "is not a double". */
public final class UnfitValueException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnfitValueException(String message) {
    super(message);
  }
}
