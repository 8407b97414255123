package org.almagest.formats.encode;

/** What one value of a column is where values lie in columns: of the column, or of its lists. */
public enum ElementType {
  /** One byte, 0 or 1. */
  BOOLEAN(1),
  UNSIGNED_BYTE(1),
  SHORT(Short.BYTES),
  INT(Integer.BYTES),
  LONG(Long.BYTES),
  FLOAT(Float.BYTES),
  DOUBLE(Double.BYTES),
  /** Days since 1970-01-01, four bytes. */
  DATE(Integer.BYTES),
  /** Microseconds since 1970-01-01, eight bytes. */
  TIMESTAMP(Long.BYTES),
  /** UTF-8. */
  TEXT(0),
  BYTES(0);

  private final int width;

  ElementType(int width) {
    this.width = width;
  }

  /** Bytes of one value; 0 if that varies. */
  public int width() {
    return width;
  }

  public boolean isInteger() {
    return this == UNSIGNED_BYTE || this == SHORT || this == INT || this == LONG;
  }

  /** As a column of {@code datatype}, which is not text, is announced. */
  static ElementType of(Datatype datatype) {
    return switch (datatype) {
      case BOOLEAN -> BOOLEAN;
      case UNSIGNED_BYTE -> UNSIGNED_BYTE;
      case SHORT -> SHORT;
      case INT -> INT;
      case LONG -> LONG;
      case FLOAT -> FLOAT;
      case DOUBLE -> DOUBLE;
      case CHAR, UNICODE_CHAR -> TEXT;
    };
  }
}
