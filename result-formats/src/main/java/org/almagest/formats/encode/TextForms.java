package org.almagest.formats.encode;

import org.almagest.schema.BaseType;
import org.almagest.schema.OutputColumn;

/** Chooses how a column's values are written as text. */
public final class TextForms {
  private TextForms() {}

  /**
   * The encoder of a column's values that are not null.
   *
   * @throws IllegalArgumentException if the column's wire form does not fit its VOTable type
   */
  public static CellEncoder of(OutputColumn column, Dialect dialect) {
    WireForm form = WireForm.of(column.type());
    Target target = Target.of(form, column.vo());
    boolean listOfDigits = target.datatype().isText() && form.element().isNumber();
    boolean list = form.array() || form.element() == Wire.BYTEA;
    boolean hasLists = dialect.lists().compareTo(Dialect.Lists.NESTED) >= 0;
    if (hasLists && list && !listOfDigits) {
      return form.array() ? JsonList.nested(form, target, dialect) : new BytesList(dialect.list());
    }
    if (!form.array()) {
      return scalar(form.element(), target.datatype(), dialect);
    }
    if (column.type().isArray() && isList(target, dialect)) {
      boolean documents = column.type().base() == BaseType.JSON;
      return JsonList.text(form, target, documents, dialect);
    }
    if (target.datatype().isText() && !form.element().isNumber()) {
      return texts(form.element(), target, dialect);
    }
    CellEncoder array =
        new ArrayText(
            form.element(),
            wire -> valueOf(wire, target.datatype(), dialect),
            nullWord(target.datatype(), dialect.words()));
    return listOfDigits ? dialect.bare(array) : array;
  }

  private static boolean isList(Target target, Dialect dialect) {
    return dialect.lists() == Dialect.Lists.JSON || (target.datatype().isText() && target.isList());
  }

  private static CellEncoder texts(Wire element, Target target, Dialect dialect) {
    return new TextArray(
        element,
        wire -> scalar(wire, target.datatype(), new BareText()),
        target.size().fixed().getFirst(),
        dialect.text(false));
  }

  static CellEncoder scalar(Wire wire, Datatype datatype, Dialect dialect) {
    CellEncoder encoder = valueOf(wire, datatype, dialect);
    return datatype.isText() && wire != Wire.TEXT ? dialect.bare(encoder) : encoder;
  }

  private static CellEncoder valueOf(Wire wire, Datatype datatype, Dialect dialect) {
    return switch (wire) {
      case BOOL -> new BooleanText(dialect.words());
      case INT2, INT4, INT8, FLOAT4, FLOAT8, NUMERIC -> number(wire, datatype, dialect.words());
      case TEXT -> dialect.text(datatype == Datatype.CHAR);
      case BYTEA ->
          new BytesText(datatype.isText() ? new BareText().text(true) : dialect.text(true));
      case DATE -> new DateText();
      case TIMESTAMP -> new TimestampText();
    };
  }

  static CellEncoder number(Wire wire, Datatype datatype, Words words) {
    return switch (datatype) {
      case UNSIGNED_BYTE, SHORT, INT, LONG -> new IntegerText(wire, datatype);
      case FLOAT -> new FloatText(wire, words);
      case DOUBLE -> new DoubleText(wire, words);
      case CHAR, UNICODE_CHAR, BOOLEAN ->
          wire == Wire.NUMERIC ? new NumericText(Words.PLAIN) : number(wire, natural(wire), words);
    };
  }

  private static Datatype natural(Wire wire) {
    if (wire.isInteger()) {
      return Datatype.LONG;
    }
    return wire == Wire.FLOAT4 ? Datatype.FLOAT : Datatype.DOUBLE;
  }

  private static String nullWord(Datatype datatype, Words words) {
    if (datatype.isInteger()) {
      return Long.toString(datatype.nullInteger());
    }
    return datatype == Datatype.BOOLEAN ? words.unknown() : words.notANumber();
  }
}
