package org.almagest.formats.arrow;

import org.almagest.formats.encode.BitPacking;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.ElementType;

/** Values side by side: of a column, or of the lists of a column. */
final class ElementArray {
  private static final int KEPT = 4 * 1024 * 1024;
  private static final int START = 1024;

  private final ElementType type;
  private final int width;
  private final Slots slots = new Slots();
  private final Offsets offsets = new Offsets();
  private ByteSink values = new ByteSink(START);

  /**
   * @param width bytes of one value; 0 if that varies
   */
  ElementArray(ElementType type, int width) {
    this.type = type;
    this.width = width;
  }

  /** Where the next value is to be written; {@link #endValue} ends it. */
  ByteSink value() {
    return values;
  }

  void endValue() {
    endSlot(true);
  }

  void addNull() {
    values.reserve(width);
    endSlot(false);
  }

  private void endSlot(boolean present) {
    slots.add(present);
    if (width == 0) {
      offsets.add(values.size());
    }
  }

  int count() {
    return slots.size();
  }

  int bytes() {
    return slots.size() + offsets.size() + values.size();
  }

  /** Adds the first {@code count} slots. */
  void write(int count, Body body) {
    slots.write(count, body);
    if (type == ElementType.BOOLEAN) {
      BitPacking.put(values, count, 1, body.buffer());
      body.endBuffer();
    } else if (width > 0) {
      body.addBuffer(values, count * width);
    } else {
      offsets.write(count, body);
      body.addBuffer(values, offsets.end(count));
    }
  }

  void clear() {
    slots.clear();
    offsets.clear();
    if (values.array().length > KEPT) {
      values = new ByteSink(START);
    }
    values.truncate(0);
  }
}
