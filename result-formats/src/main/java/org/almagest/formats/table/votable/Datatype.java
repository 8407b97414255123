package org.almagest.formats.table.votable;

import java.util.Locale;
import java.util.Optional;

/** The primitives of VOTable (VOTable 1.5 section 2.1). */
enum Datatype {
  BOOLEAN("boolean", 1),
  BIT("bit", 0),
  UNSIGNED_BYTE("unsignedByte", 1),
  SHORT("short", 2),
  INT("int", 4),
  LONG("long", 8),
  CHAR("char", 1),
  UNICODE_CHAR("unicodeChar", 2),
  FLOAT("float", 4),
  DOUBLE("double", 8),
  FLOAT_COMPLEX("floatComplex", 4),
  DOUBLE_COMPLEX("doubleComplex", 8);

  private final String word;
  private final int size;

  Datatype(String word, int size) {
    this.word = word;
    this.size = size;
  }

  /** The datatype of that name, in any case; sloppy and old words too. */
  static Optional<Datatype> named(String name) {
    String wanted =
        switch (name.strip().toLowerCase(Locale.ROOT)) {
          case "string" -> "char";
          case "integer" -> "int";
          case "unicodestring" -> "unicodechar";
          default -> name.strip().toLowerCase(Locale.ROOT);
        };
    for (Datatype datatype : values()) {
      if (datatype.word.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(datatype);
      }
    }
    return Optional.empty();
  }

  /** VOTable's word. */
  String word() {
    return word;
  }

  /** Bytes that one number, character or truth value takes; 0 for bits. */
  int size() {
    return size;
  }

  /** Whether an element is two numbers. */
  boolean isComplex() {
    return this == FLOAT_COMPLEX || this == DOUBLE_COMPLEX;
  }

  boolean isText() {
    return this == CHAR || this == UNICODE_CHAR;
  }

  /** Whether an element is a whole number or a truth value. */
  boolean isWhole() {
    return this == UNSIGNED_BYTE || this == SHORT || this == INT || this == LONG;
  }

  boolean isTruth() {
    return this == BOOLEAN || this == BIT;
  }

  /** Bytes that so many of them take. */
  long bytes(long count) {
    return this == BIT ? (count + 7) / 8 : Math.multiplyExact(count, (long) size);
  }
}
