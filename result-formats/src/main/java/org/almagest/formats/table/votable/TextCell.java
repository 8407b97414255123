package org.almagest.formats.table.votable;

import org.almagest.formats.table.UnfitValueException;

/** A cell of TABLEDATA. */
interface TextCell {
  /** Takes the text of a TD. */
  void load(Bytes text) throws UnfitValueException;

  /** The cell as what it holds. */
  Cell cell();

  /** The cell of a field. */
  static TextCell of(Field field, Beyond beyond) {
    return switch (field.datatype()) {
      case BOOLEAN, BIT -> new TextTruths(field);
      case CHAR, UNICODE_CHAR -> new TextTexts(field, beyond);
      case UNSIGNED_BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, FLOAT_COMPLEX, DOUBLE_COMPLEX ->
          new TextNumbers(field);
    };
  }

  /** Refuses an array of fixed size with another number of elements. */
  static void checkCount(Field field, int found) throws UnfitValueException {
    boolean fixed = !field.size().isVariable();
    if (fixed && found > 0 && found != field.count()) {
      throw new UnfitValueException(
          "has %d elements where %d are due".formatted(found, field.count()));
    }
  }
}
