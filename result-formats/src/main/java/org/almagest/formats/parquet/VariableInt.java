package org.almagest.formats.parquet;

import org.almagest.formats.encode.ByteSink;

/** Unsigned numbers, seven bits a byte, the least significant first (LEB128). */
final class VariableInt {
  private static final int MORE = 0x80;

  private VariableInt() {}

  static void put(long value, ByteSink sink) {
    long rest = value;
    while ((rest & -MORE) != 0) {
      sink.put(((int) rest & 0x7F) | MORE);
      rest >>>= 7;
    }
    sink.put((int) rest);
  }
}
