package org.almagest.formats.encode;

/** Small numbers side by side in bytes, from the least significant bit on. */
public final class BitPacking {
  private BitPacking() {}

  /**
   * Appends the first {@code count} numbers of {@code source}, a byte each, as whole groups of
   * eight; the last group is filled with zeros.
   *
   * @param bits of each number: 1 or 2
   */
  public static void put(ByteSink source, int count, int bits, ByteSink target) {
    int at = target.reserve((count + 7) / 8 * bits);
    byte[] from = source.array();
    byte[] to = target.array();
    int perByte = Byte.SIZE / bits;
    for (int i = 0; i < count; i++) {
      to[at + i / perByte] |= (byte) (from[i] << (i % perByte * bits));
    }
  }
}
