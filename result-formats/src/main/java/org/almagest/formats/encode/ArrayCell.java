package org.almagest.formats.encode;

import java.util.function.Function;
import org.almagest.formats.UnwritableValueException;

/** A PostgreSQL array as a VOTable array in BINARY2. */
final class ArrayCell implements CellEncoder {
  private final Elements elements;
  private final byte[] nullElement;
  private final ArraySize size;
  private final int itemsPerElement;
  private final int capacity;
  private final PostgresArray array = new PostgresArray();

  /**
   * @param size the array's shape; of an array of strings, without their width
   * @param itemsPerElement how many VOTable primitives an element is: the width of strings, else 1
   */
  ArrayCell(
      Wire expected,
      Function<Wire, CellEncoder> choice,
      byte[] nullElement,
      ArraySize size,
      int itemsPerElement) {
    elements = new Elements(expected, choice);
    this.nullElement = nullElement;
    this.size = size;
    this.itemsPerElement = itemsPerElement;
    capacity = size.items();
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int count = array.open(buffer, offset);
    if (size.variable()) {
      sink.putInt(Math.multiplyExact(count, itemsPerElement));
      putElements(count, sink);
      return;
    }
    if (count > capacity) {
      throw tooLong(count, capacity);
    }
    putElements(count, sink);
    for (int i = count; i < capacity; i++) {
      sink.put(nullElement);
    }
  }

  static UnwritableValueException tooLong(int count, int capacity) {
    return new UnwritableValueException(
        count + " elements do not fit into an array of " + capacity + "; correct the catalogue");
  }

  private void putElements(int count, ByteSink sink) {
    CellEncoder element = elements.of(array.wire());
    for (int i = 0; i < count; i++) {
      array.next();
      if (array.isNull()) {
        sink.put(nullElement);
      } else {
        element.encode(array.buffer(), array.offset(), array.length(), sink);
      }
    }
  }
}
