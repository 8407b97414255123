package org.almagest.formats.fits;

import org.almagest.formats.encode.Datatype;
import org.almagest.formats.encode.Target;
import org.almagest.formats.encode.Wire;
import org.almagest.formats.encode.WireForm;
import org.almagest.schema.OutputColumn;

/**
 * Looks at a column's values as they pass, for what a FITS header must know before the first of
 * them. One result, one thread.
 */
sealed interface Scan permits ArrayScan, BytesScan, IntegerScan, PlainScan, TextScan {
  /** A null. */
  void none();

  /**
   * A value in its wire form.
   *
   * @throws org.almagest.formats.UnwritableValueException if it does not fit its column
   */
  void value(byte[] buffer, int offset, int length);

  /** How the column is written, after {@code rows} values and nulls. */
  Form form(long rows);

  static Scan of(OutputColumn column) {
    WireForm wire = WireForm.of(column.type());
    Target target = Target.of(wire, column.vo());
    if (target.datatype().isText()) {
      return new TextScan(column, wire);
    }
    if (wire.array()) {
      return new ArrayScan(column, target);
    }
    if (wire.element() == Wire.BYTEA) {
      return new BytesScan(column, target);
    }
    return target.datatype().isInteger()
        ? new IntegerScan(column, wire.element(), target)
        : new PlainScan(column, target);
  }

  /** The letter of TFORM (FITS 4.0 table 18). */
  static String letter(Datatype datatype) {
    return switch (datatype) {
      case BOOLEAN -> "L";
      case UNSIGNED_BYTE -> "B";
      case SHORT -> "I";
      case INT -> "J";
      case LONG -> "K";
      case FLOAT -> "E";
      case DOUBLE -> "D";
      case CHAR, UNICODE_CHAR -> "A";
    };
  }
}
