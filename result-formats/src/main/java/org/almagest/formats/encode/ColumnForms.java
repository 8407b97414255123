package org.almagest.formats.encode;

import org.almagest.formats.UnwritableValueException;
import org.almagest.schema.OutputColumn;

/** Chooses how values are written where they lie in columns: least significant byte first. */
final class ColumnForms {
  private static final Dialect BARE = new BareText();

  private ColumnForms() {}

  /** What one value of the column, or one element of its lists, becomes. */
  static ElementType type(WireForm form, Target target, ColumnLayout layout) {
    Wire wire = form.element();
    if (wire == Wire.BYTEA) {
      return ElementType.BYTES;
    }
    if (!layout.timesAsText() && wire == Wire.DATE) {
      return ElementType.DATE;
    }
    if (!layout.timesAsText() && wire == Wire.TIMESTAMP) {
      return ElementType.TIMESTAMP;
    }
    return ElementType.of(target.datatype());
  }

  /** An array of numbers that is announced as text is one text. */
  static boolean isList(WireForm form, Target target) {
    return form.array() && !(target.datatype().isText() && form.element().isNumber());
  }

  /** For a column that is not a list. */
  static CellEncoder scalar(OutputColumn column, ElementType type, ColumnLayout layout) {
    WireForm form = WireForm.of(column.type());
    return form.array() ? TextForms.of(column, BARE) : element(form.element(), type, layout);
  }

  /**
   * One value of {@code wire} as {@code type}.
   *
   * @throws UnwritableValueException if such values are never {@code type}: an array may hold other
   *     elements than the catalogue says
   */
  static CellEncoder element(Wire wire, ElementType type, ColumnLayout layout) {
    if (!fits(wire, type)) {
      throw new UnwritableValueException(
          "PostgreSQL's %s cannot be written as %s; correct the catalogue".formatted(wire, type));
    }
    return switch (type) {
      case BOOLEAN -> (buffer, offset, _, sink) -> sink.put(buffer[offset] == 0 ? 0 : 1);
      case UNSIGNED_BYTE -> integer(wire, Datatype.UNSIGNED_BYTE, layout.width(type));
      case SHORT -> integer(wire, Datatype.SHORT, layout.width(type));
      case INT -> integer(wire, Datatype.INT, layout.width(type));
      case LONG -> integer(wire, Datatype.LONG, layout.width(type));
      case FLOAT -> real(wire);
      case DOUBLE -> doubleReal(wire);
      case DATE -> (buffer, offset, _, sink) -> putInt(EpochTime.days(buffer, offset), sink);
      case TIMESTAMP ->
          (buffer, offset, _, sink) -> putLong(EpochTime.microseconds(buffer, offset), sink);
      case TEXT -> text(wire);
      case BYTES -> (buffer, offset, length, sink) -> sink.put(buffer, offset, length);
    };
  }

  private static boolean fits(Wire wire, ElementType type) {
    return switch (type) {
      case BOOLEAN -> wire == Wire.BOOL;
      case UNSIGNED_BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> wire.isNumber();
      case DATE -> wire == Wire.DATE;
      case TIMESTAMP -> wire == Wire.TIMESTAMP;
      case TEXT -> true;
      case BYTES -> wire == Wire.BYTEA;
    };
  }

  private static CellEncoder text(Wire wire) {
    return wire == Wire.TEXT
        ? (buffer, offset, length, sink) -> sink.put(buffer, offset, length)
        : TextForms.scalar(wire, Datatype.UNICODE_CHAR, BARE);
  }

  private static CellEncoder integer(Wire wire, Datatype datatype, int width) {
    if (wire == Wire.INT8 && datatype == Datatype.LONG) {
      return (buffer, offset, _, sink) -> putLong(BigEndian.getLong(buffer, offset), sink);
    }
    if (wire == Wire.INT4 && datatype == Datatype.INT) {
      return (buffer, offset, _, sink) -> putInt(BigEndian.getInt(buffer, offset), sink);
    }
    return (buffer, offset, _, sink) ->
        putInteger(datatype.fitting(wire.readLong(buffer, offset)), width, sink);
  }

  private static CellEncoder real(Wire wire) {
    if (wire == Wire.FLOAT4) {
      return (buffer, offset, _, sink) -> putInt(BigEndian.getInt(buffer, offset), sink);
    }
    return (buffer, offset, _, sink) ->
        putInt(Float.floatToRawIntBits((float) wire.readDouble(buffer, offset)), sink);
  }

  private static CellEncoder doubleReal(Wire wire) {
    if (wire == Wire.FLOAT8) {
      return (buffer, offset, _, sink) -> putLong(BigEndian.getLong(buffer, offset), sink);
    }
    return (buffer, offset, _, sink) ->
        putLong(Double.doubleToRawLongBits(wire.readDouble(buffer, offset)), sink);
  }

  private static void putInteger(long value, int width, ByteSink sink) {
    switch (width) {
      case Long.BYTES -> putLong(value, sink);
      case Integer.BYTES -> putInt((int) value, sink);
      case Short.BYTES -> sink.putShort(Short.reverseBytes((short) value));
      default -> sink.put((int) value);
    }
  }

  private static void putInt(int value, ByteSink sink) {
    sink.putInt(Integer.reverseBytes(value));
  }

  private static void putLong(long value, ByteSink sink) {
    sink.putLong(Long.reverseBytes(value));
  }
}
