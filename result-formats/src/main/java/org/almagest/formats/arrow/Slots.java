package org.almagest.formats.arrow;

import org.almagest.formats.encode.BitPacking;
import org.almagest.formats.encode.ByteSink;

/** Which slots of an array hold a value. */
final class Slots {
  private final ByteSink present = new ByteSink(64);

  void add(boolean isPresent) {
    present.put(isPresent ? 1 : 0);
  }

  int size() {
    return present.size();
  }

  /** Adds the array and, if there are nulls, the bits that tell them. */
  void write(int count, Body body) {
    int nulls = nulls(count);
    body.addNode(count, nulls);
    ByteSink bits = body.buffer();
    if (nulls > 0) {
      BitPacking.put(present, count, 1, bits);
    }
    body.endBuffer();
  }

  private int nulls(int count) {
    byte[] flags = present.array();
    int values = 0;
    for (int i = 0; i < count; i++) {
      values += flags[i];
    }
    return count - values;
  }

  void clear() {
    present.truncate(0);
  }
}
