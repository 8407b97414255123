package org.almagest.formats.encode;

import java.util.Arrays;
import org.almagest.schema.OutputColumn;

/** Chooses how a column's values are written in BINARY2 (VOTable 1.5 sections 5.3, 5.4 and 6). */
public final class BinaryForms {
  private static final Dialect BARE = new BareText();

  private BinaryForms() {}

  /**
   * The encoder of a column's values that are not null.
   *
   * @throws IllegalArgumentException if the column's wire form does not fit its VOTable type
   */
  public static CellEncoder of(OutputColumn column) {
    return of(column, Datatype.of(column.vo().datatype()).nullInteger());
  }

  /**
   * The same with a value of choice for nulls inside an array of integers.
   *
   * @param nullInteger must fit the column's datatype
   */
  public static CellEncoder of(OutputColumn column, long nullInteger) {
    WireForm form = WireForm.of(column.type());
    Target target = Target.of(form, column.vo());
    if (target.datatype().isText()) {
      return text(column, form, target);
    }
    if (form.array()) {
      return new ArrayCell(
          form.element(),
          wire -> scalar(wire, target.datatype()),
          nullElement(target.datatype(), nullInteger),
          target.size(),
          1);
    }
    return form.element() == Wire.BYTEA
        ? new BytesCell(target.size())
        : scalar(form.element(), target.datatype());
  }

  /** What stands in the place of a null (VOTable 1.5 section 5.4: any value will do). */
  public static byte[] fill(OutputColumn column) {
    Target target = Target.of(WireForm.of(column.type()), column.vo());
    if (target.size().variable()) {
      return new byte[Integer.BYTES];
    }
    byte[] one =
        target.datatype().isInteger()
            ? new byte[target.datatype().width()]
            : blank(target.datatype());
    return repeated(one, target.size().items());
  }

  private static CellEncoder text(OutputColumn column, WireForm form, Target target) {
    if (form.array() && !form.element().isNumber() && !target.isList()) {
      return strings(form.element(), target);
    }
    return Characters.of(TextForms.of(column, BARE), target.datatype(), target.size());
  }

  private static CellEncoder strings(Wire element, Target target) {
    int characters = target.size().fixed().getFirst();
    int bytes = Math.multiplyExact(characters, target.datatype().width());
    return new ArrayCell(
        element,
        wire -> fixedText(wire, target.datatype(), bytes),
        new byte[bytes],
        target.size().rest(),
        characters);
  }

  private static CellEncoder fixedText(Wire wire, Datatype datatype, int bytes) {
    CellEncoder text = TextForms.scalar(wire, datatype, BARE);
    return new Characters.Fixed(datatype == Datatype.CHAR ? text : new Utf16(text), bytes);
  }

  private static CellEncoder scalar(Wire wire, Datatype datatype) {
    if (wire == Wire.BOOL) {
      return (buffer, offset, length, sink) -> sink.put(buffer[offset] == 0 ? 'F' : 'T');
    }
    if (sameBytes(wire, datatype)) {
      return copy(wire.width());
    }
    if (wire.isNumber() && datatype.isNumber()) {
      return new NumberCell(wire, datatype);
    }
    throw new IllegalArgumentException(wire + " cannot be written as " + datatype.word());
  }

  private static boolean sameBytes(Wire wire, Datatype datatype) {
    return switch (wire) {
      case INT2 -> datatype == Datatype.SHORT;
      case INT4 -> datatype == Datatype.INT;
      case INT8 -> datatype == Datatype.LONG;
      case FLOAT4 -> datatype == Datatype.FLOAT;
      case FLOAT8 -> datatype == Datatype.DOUBLE;
      case BOOL, NUMERIC, TEXT, BYTEA, DATE, TIMESTAMP -> false;
    };
  }

  private static CellEncoder copy(int width) {
    return switch (width) {
      case Long.BYTES ->
          (buffer, offset, length, sink) -> sink.putLong(BigEndian.getLong(buffer, offset));
      case Integer.BYTES ->
          (buffer, offset, length, sink) -> sink.putInt(BigEndian.getInt(buffer, offset));
      default ->
          (buffer, offset, length, sink) -> sink.putShort(BigEndian.getShort(buffer, offset));
    };
  }

  private static byte[] nullElement(Datatype datatype, long nullInteger) {
    ByteSink sink = new ByteSink(Long.BYTES);
    switch (datatype) {
      case UNSIGNED_BYTE -> sink.put((int) nullInteger);
      case SHORT -> sink.putShort((short) nullInteger);
      case INT -> sink.putInt((int) nullInteger);
      case LONG -> sink.putLong(nullInteger);
      case BOOLEAN -> sink.put('?');
      case FLOAT, DOUBLE, CHAR, UNICODE_CHAR -> sink.put(blank(datatype));
    }
    return Arrays.copyOf(sink.array(), sink.size());
  }

  /**
   * A value of fixed size in which every element is null; integers are {@code nullInteger} then.
   */
  public static byte[] fill(OutputColumn column, long nullInteger) {
    Target target = Target.of(WireForm.of(column.type()), column.vo());
    return repeated(nullElement(target.datatype(), nullInteger), target.size().items());
  }

  private static byte[] blank(Datatype datatype) {
    byte[] blank = new byte[datatype.width()];
    switch (datatype) {
      case FLOAT -> BigEndian.setInt(blank, 0, Float.floatToIntBits(Float.NaN));
      case DOUBLE -> BigEndian.setLong(blank, 0, Double.doubleToLongBits(Double.NaN));
      case BOOLEAN, UNSIGNED_BYTE, SHORT, INT, LONG, CHAR, UNICODE_CHAR -> {}
    }
    return blank;
  }

  private static byte[] repeated(byte[] one, int count) {
    ByteSink sink = new ByteSink(Math.multiplyExact(one.length, count));
    for (int i = 0; i < count; i++) {
      sink.put(one);
    }
    return sink.array();
  }
}
