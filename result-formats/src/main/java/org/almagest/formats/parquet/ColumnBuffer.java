package org.almagest.formats.parquet;

import org.almagest.formats.Row;
import org.almagest.formats.encode.BitPacking;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.ColumnLayout;
import org.almagest.formats.encode.ColumnValues;
import org.almagest.formats.encode.ElementType;
import org.almagest.schema.OutputColumn;

/**
 * One column of the row group that is being filled. Values are stored plainly: a result is written
 * once and mostly read whole, and the compression finds repeated texts as well as a dictionary
 * would.
 */
final class ColumnBuffer {
  /** Times are text because the VOTable in the footer announces them so. */
  static final ColumnLayout LAYOUT = new ColumnLayout(Integer.BYTES, true);

  private static final int START = 1024;

  private final ColumnValues column;
  private final Levels repetition = new Levels(1);
  private final Levels definition;
  private final boolean counted;
  private ByteSink values = new ByteSink(START);
  private int longest;

  ColumnBuffer(OutputColumn column, int index) {
    this.column = new ColumnValues(column, index, LAYOUT);
    definition = new Levels(this.column.isList() ? 2 : 1);
    counted = this.column.width() == 0;
  }

  ColumnValues column() {
    return column;
  }

  /** Takes the row's value; returns by how many bytes the buffer grew. */
  int put(Row row) {
    int before = values.size() + definition.count();
    if (column.isNull(row)) {
      putLevels(0, 0);
    } else if (column.isList()) {
      putList(row);
    } else {
      int start = startValue();
      column.encode(row, values);
      endValue(start);
      putLevels(0, 1);
    }
    return values.size() + definition.count() - before;
  }

  /** Definition: 0 no list, 1 an empty one, 2 a null in it, 3 a value in it. */
  private void putList(Row row) {
    int count = column.open(row);
    if (count == 0) {
      putLevels(0, 1);
    }
    for (int i = 0; i < count; i++) {
      boolean present = column.next();
      if (present) {
        int start = startValue();
        column.encodeElement(values);
        endValue(start);
      }
      putLevels(i == 0 ? 0 : 1, present ? 3 : 2);
    }
  }

  private void putLevels(int repeated, int defined) {
    if (column.isList()) {
      repetition.add(repeated);
    }
    definition.add(defined);
  }

  private int startValue() {
    return counted ? values.reserve(Integer.BYTES) : 0;
  }

  private void endValue(int start) {
    if (counted) {
      int length = values.size() - start - Integer.BYTES;
      values.setInt(start, Integer.reverseBytes(length));
      longest = Math.max(longest, length);
    }
  }

  /** Bytes of the longest value so far whose length may vary. */
  int longest() {
    return longest;
  }

  /**
   * Appends the content of a data page and is empty after; returns how many values, nulls among
   * them, the page has.
   */
  int drainTo(ByteSink page) {
    int count = definition.count();
    if (column.isList()) {
      repetition.drainTo(page);
    }
    definition.drainTo(page);
    if (column.type() == ElementType.BOOLEAN) {
      BitPacking.put(values, values.size(), 1, page);
    } else {
      page.put(values.array(), 0, values.size());
    }
    values = Buffers.emptied(values);
    return count;
  }
}
