package org.almagest.formats.table.votable;

import java.io.IOException;
import org.almagest.formats.table.UnfitValueException;

/** A cell of BINARY or BINARY2. */
interface BinaryCell {
  /** Takes the value of the next row. */
  void load(BinaryInput in) throws IOException, UnfitValueException;

  /** The cell as what it holds. */
  Cell cell();

  /** The elements of the value that comes next. */
  static long count(Field field, BinaryInput in) throws IOException {
    if (!field.size().isVariable()) {
      return field.count();
    }
    long stated = in.intAt(in.take(Integer.BYTES));
    if (stated < 0) {
      throw new IOException("a length below zero");
    }
    return field.datatype().isComplex() ? 2 * stated : stated;
  }

  /**
   * The cell of a field.
   *
   * @param isFlagged whether null is said by flags, so that no text is a text too
   */
  static BinaryCell of(Field field, boolean isFlagged, Beyond beyond) {
    return switch (field.datatype()) {
      case BOOLEAN, BIT -> new BinaryTruths(field, isFlagged);
      case CHAR, UNICODE_CHAR -> new BinaryTexts(field, isFlagged, beyond);
      case UNSIGNED_BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, FLOAT_COMPLEX, DOUBLE_COMPLEX ->
          new BinaryNumbers(field, isFlagged);
    };
  }
}
