package org.almagest.formats.parquet;

import org.almagest.formats.encode.BitPacking;
import org.almagest.formats.encode.ByteSink;

/**
 * The repetition or definition levels of a page: small numbers, written as Parquet's hybrid of runs
 * and packed bits. A page whose levels are all the same is one run, any other one sequence of
 * packed bits, which the compression then shortens.
 */
final class Levels {
  private static final int START = 64;

  private final int bits;
  private ByteSink levels = new ByteSink(START);
  private int first;
  private boolean mixed;

  /**
   * @param bits of the greatest level: 1 or 2
   */
  Levels(int bits) {
    this.bits = bits;
  }

  void add(int level) {
    if (levels.size() == 0) {
      first = level;
    }
    mixed |= level != first;
    levels.put(level);
  }

  int count() {
    return levels.size();
  }

  /** Appends them with their length before them, as version 1 of data pages has it. */
  void drainTo(ByteSink page) {
    int length = page.reserve(Integer.BYTES);
    if (mixed) {
      putPacked(page);
    } else {
      VariableInt.put((long) levels.size() << 1, page);
      page.put(first);
    }
    page.setInt(length, Integer.reverseBytes(page.size() - length - Integer.BYTES));
    levels = Buffers.emptied(levels);
    mixed = false;
  }

  private void putPacked(ByteSink page) {
    VariableInt.put((((levels.size() + 7L) / 8) << 1) | 1, page);
    BitPacking.put(levels, levels.size(), bits, page);
  }
}
