package org.almagest.formats.arrow;

import org.almagest.formats.encode.BigEndian;
import org.almagest.formats.encode.ByteSink;

/** Where the slots of an array whose values vary in length start, and where the last one ends. */
final class Offsets {
  private final ByteSink offsets = new ByteSink(64);

  Offsets() {
    clear();
  }

  /** Ends a slot, and starts the next. */
  void add(int end) {
    offsets.putInt(Integer.reverseBytes(end));
  }

  int size() {
    return offsets.size();
  }

  /** Where the first {@code count} slots end. */
  int end(int count) {
    return Integer.reverseBytes(BigEndian.getInt(offsets.array(), count * Integer.BYTES));
  }

  void write(int count, Body body) {
    body.addBuffer(offsets, (count + 1) * Integer.BYTES);
  }

  void clear() {
    offsets.truncate(0);
    add(0);
  }
}
