package org.almagest.formats.encode;

import org.almagest.formats.Row;
import org.almagest.formats.UnwritableValueException;
import org.almagest.schema.OutputColumn;

/**
 * One column of a result for formats that keep the values of a column together, as plain numbers of
 * fixed width (least significant byte first) or bare text. Arrays come element by element, in
 * VOTable's order whatever their dimensions; so do geometries. Belongs to one writer and one
 * thread.
 */
public final class ColumnValues {
  private final OutputColumn column;
  private final int index;
  private final ElementType type;
  private final int width;
  private final int wireWidth;
  private final boolean list;
  private final CellEncoder scalar;
  private final Elements elements;
  private final PostgresArray array = new PostgresArray();
  private CellEncoder element;

  /**
   * @param index the column's place in the row
   * @throws IllegalArgumentException if the column's wire form does not fit its VOTable type
   */
  public ColumnValues(OutputColumn column, int index, ColumnLayout layout) {
    WireForm form = WireForm.of(column.type());
    Target target = targetOf(column, form);
    this.column = column;
    this.index = index;
    type = ColumnForms.type(form, target, layout);
    width = layout.width(type);
    list = ColumnForms.isList(form, target);
    wireWidth = form.array() ? 0 : form.element().width();
    elements = new Elements(form.element(), wire -> ColumnForms.element(wire, type, layout));
    element = elements.of(form.element());
    scalar = list ? element : ColumnForms.scalar(column, type, layout);
  }

  private static Target targetOf(OutputColumn column, WireForm form) {
    try {
      return Target.of(form, column.vo());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("column \"" + column.name() + "\": " + e.getMessage(), e);
    }
  }

  public OutputColumn column() {
    return column;
  }

  /** What a value is, or an element of a list. */
  public ElementType type() {
    return type;
  }

  /** Bytes of one value, or element; 0 if that varies. */
  public int width() {
    return width;
  }

  public boolean isList() {
    return list;
  }

  public boolean isNull(Row row) {
    return row.isNull(index);
  }

  /** Writes the row's value, which is neither null nor a list. */
  public void encode(Row row, ByteSink sink) {
    int length = row.length(index);
    if (wireWidth != 0 && wireWidth != length) {
      throw new UnwritableValueException(
          "PostgreSQL sent %d bytes where %s has %d; the catalogue's type is not the table's"
              .formatted(length, column.type().base(), wireWidth));
    }
    scalar.encode(row.buffer(), row.offset(index), length, sink);
  }

  /** Stands before the first element of the row's list, which is not null; returns how many. */
  public int open(Row row) {
    int count = array.open(row.buffer(), row.offset(index));
    element = elements.of(array.wire());
    return count;
  }

  /** Moves to the next element; false if that is null. */
  public boolean next() {
    array.next();
    return !array.isNull();
  }

  /** Writes the element it stands on, which is not null. */
  public void encodeElement(ByteSink sink) {
    element.encode(array.buffer(), array.offset(), array.length(), sink);
  }
}
