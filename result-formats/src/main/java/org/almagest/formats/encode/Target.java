package org.almagest.formats.encode;

import org.almagest.schema.VoType;

/** What a column's FIELD announces, checked against how the column arrives. */
public record Target(Datatype datatype, ArraySize size) {
  /**
   * What is announced of a column.
   *
   * @throws IllegalArgumentException if values of {@code form} cannot be written as {@code vo}
   */
  public static Target of(WireForm form, VoType vo) {
    Target target = new Target(Datatype.of(vo.datatype()), ArraySize.of(vo.arraysize()));
    if (!target.takes(form)) {
      throw new IllegalArgumentException(
          "a PostgreSQL %s%s cannot be written as %s with arraysize %s; correct the catalogue"
              .formatted(
                  form.element(), form.array() ? " array" : "", vo.datatype(), vo.arraysize()));
    }
    return target;
  }

  private boolean takes(WireForm form) {
    return takesElement(form.element()) && takesShape(form);
  }

  private boolean takesElement(Wire wire) {
    if (datatype.isText()) {
      return wire != Wire.BYTEA;
    }
    return switch (wire) {
      case BOOL -> datatype == Datatype.BOOLEAN;
      case INT2, INT4, INT8, FLOAT4, FLOAT8 -> datatype.isNumber();
      case BYTEA -> datatype == Datatype.UNSIGNED_BYTE;
      case TEXT, DATE, TIMESTAMP -> false;
    };
  }

  private boolean takesShape(WireForm form) {
    if (datatype.isText()) {
      return !form.array() || form.element().isNumber() || !size.fixed().isEmpty();
    }
    return (form.array() || form.element() == Wire.BYTEA) ? !isScalar() : size.isOne();
  }

  private boolean isScalar() {
    return size.fixed().isEmpty() && !size.variable();
  }
}
