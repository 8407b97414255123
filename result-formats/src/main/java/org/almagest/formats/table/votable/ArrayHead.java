package org.almagest.formats.table.votable;

import org.almagest.formats.table.CopyBinary;
import org.almagest.schema.BaseType;

/**
 * What goes before the elements of an array of one dimension in PostgreSQL's binary form.
 *
 * @param element PostgreSQL's number of the element's type
 */
record ArrayHead(int element) {
  static final ArrayHead DOUBLES = new ArrayHead(701);

  /** The head of arrays of a type whose plain SQL type is one of those. */
  static ArrayHead of(BaseType base, boolean isBounded) {
    return new ArrayHead(
        switch (base) {
          case BOOLEAN -> 16;
          case SMALLINT -> 21;
          case INTEGER -> 23;
          case BIGINT -> 20;
          case REAL -> 700;
          case DOUBLE -> 701;
          case CHAR -> 1042;
          case VARCHAR -> isBounded ? 1043 : 25;
          default -> throw new IllegalArgumentException("no arrays of " + base);
        });
  }

  /**
   * Begins a value of so many elements.
   *
   * @return where it begins, for {@link CopyBinary#endValue}
   */
  int start(int count, CopyBinary out) {
    int value = out.startValue();
    out.putInt(count == 0 ? 0 : 1);
    out.putInt(1);
    out.putInt(element);
    if (count > 0) {
      out.putInt(count);
      out.putInt(1);
    }
    return value;
  }
}
