package org.almagest.formats.parquet;

import org.almagest.formats.encode.ByteSink;

/** Small numbers side by side in bytes, from the least significant bit on. */
final class BitPacking {
  private BitPacking() {}

  /**
   * Appends the numbers of {@code source}, a byte each, as whole groups of eight; the last group is
   * filled with zeros.
   *
   * @param bits of each number: 1 or 2
   */
  static void put(ByteSink source, int bits, ByteSink target) {
    int size = source.size();
    int at = target.reserve((size + 7) / 8 * bits);
    byte[] from = source.array();
    byte[] to = target.array();
    int perByte = Byte.SIZE / bits;
    for (int i = 0; i < size; i++) {
      to[at + i / perByte] |= (byte) (from[i] << (i % perByte * bits));
    }
  }
}
