package org.almagest.formats.arrow;

import org.almagest.formats.Row;
import org.almagest.formats.encode.ColumnLayout;
import org.almagest.formats.encode.ColumnValues;
import org.almagest.schema.OutputColumn;

/**
 * One column of the record batch that is being filled. A row that breaks off half-way leaves some
 * columns with one slot more than others; only whole rows are written.
 */
final class ColumnArray {
  static final ColumnLayout LAYOUT = new ColumnLayout(1, false);

  private final ColumnValues column;
  private final ElementArray elements;
  private final Slots lists = new Slots();
  private final Offsets listEnds = new Offsets();

  ColumnArray(OutputColumn column, int index) {
    this.column = new ColumnValues(column, index, LAYOUT);
    elements = new ElementArray(this.column.type(), this.column.width());
  }

  ColumnValues column() {
    return column;
  }

  /** Takes the row's value; returns by how many bytes the array grew. */
  int put(Row row) {
    int before = bytes();
    if (column.isList()) {
      putList(row);
    } else if (column.isNull(row)) {
      elements.addNull();
    } else {
      column.encode(row, elements.value());
      elements.endValue();
    }
    return bytes() - before;
  }

  private void putList(Row row) {
    boolean present = !column.isNull(row);
    if (present) {
      putElements(column.open(row));
    }
    lists.add(present);
    listEnds.add(elements.count());
  }

  private void putElements(int count) {
    for (int i = 0; i < count; i++) {
      if (column.next()) {
        column.encodeElement(elements.value());
        elements.endValue();
      } else {
        elements.addNull();
      }
    }
  }

  private int bytes() {
    return elements.bytes() + lists.size() + listEnds.size();
  }

  /** Adds the first {@code rows} slots, and is empty after. */
  void drainTo(Body body, int rows) {
    if (column.isList()) {
      lists.write(rows, body);
      listEnds.write(rows, body);
      elements.write(listEnds.end(rows), body);
    } else {
      elements.write(rows, body);
    }
    elements.clear();
    lists.clear();
    listEnds.clear();
  }
}
