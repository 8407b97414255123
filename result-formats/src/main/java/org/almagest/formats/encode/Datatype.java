package org.almagest.formats.encode;

import org.almagest.formats.UnwritableValueException;

/** The primitive types of VOTable (1.5 section 2.1) that results use. */
public enum Datatype {
  BOOLEAN("boolean", 1),
  UNSIGNED_BYTE("unsignedByte", 1),
  SHORT("short", Short.BYTES),
  INT("int", Integer.BYTES),
  LONG("long", Long.BYTES),
  FLOAT("float", Float.BYTES),
  DOUBLE("double", Double.BYTES),
  CHAR("char", 1),
  UNICODE_CHAR("unicodeChar", 2);

  private final String word;
  private final int width;

  Datatype(String word, int width) {
    this.word = word;
    this.width = width;
  }

  /** By VOTable's word for it. */
  public static Datatype of(String word) {
    for (Datatype datatype : values()) {
      if (datatype.word.equals(word)) {
        return datatype;
      }
    }
    throw new IllegalArgumentException("datatype " + word + " is not supported");
  }

  public String word() {
    return word;
  }

  /** Bytes of one primitive in BINARY2. */
  public int width() {
    return width;
  }

  public boolean isText() {
    return this == CHAR || this == UNICODE_CHAR;
  }

  public boolean isInteger() {
    return this == UNSIGNED_BYTE || this == SHORT || this == INT || this == LONG;
  }

  public boolean isNumber() {
    return isInteger() || this == FLOAT || this == DOUBLE;
  }

  public long minimum() {
    return switch (this) {
      case SHORT -> Short.MIN_VALUE;
      case INT -> Integer.MIN_VALUE;
      case LONG -> Long.MIN_VALUE;
      case BOOLEAN, UNSIGNED_BYTE, FLOAT, DOUBLE, CHAR, UNICODE_CHAR -> 0;
    };
  }

  public long maximum() {
    return switch (this) {
      case UNSIGNED_BYTE -> 255;
      case SHORT -> Short.MAX_VALUE;
      case INT -> Integer.MAX_VALUE;
      case LONG -> Long.MAX_VALUE;
      case BOOLEAN, FLOAT, DOUBLE, CHAR, UNICODE_CHAR -> 0;
    };
  }

  /**
   * What stands for a null inside an array of integers (VOTable has no flag there; FIELD's VALUES
   * announces it): the least value, for {@code unsignedByte} the greatest.
   */
  public long nullInteger() {
    return this == UNSIGNED_BYTE ? maximum() : minimum();
  }

  /** The value itself if this integer type can hold it. */
  public long fitting(long value) {
    if (value < minimum() || value > maximum()) {
      throw new UnwritableValueException(
          value + " does not fit into " + word + "; the catalogue should give a wider datatype");
    }
    return value;
  }
}
