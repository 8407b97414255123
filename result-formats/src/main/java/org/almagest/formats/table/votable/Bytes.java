package org.almagest.formats.table.votable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.TooLargeException;

/** Bytes one after the other, of a text that may become as long as a cell. Not thread-safe. */
final class Bytes {
  private final ReadLimits limits;
  private byte[] array = new byte[256];
  private int size;

  Bytes(ReadLimits limits) {
    this.limits = limits;
  }

  byte[] array() {
    return array;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void add(int b) throws TooLargeException {
    if (size == array.length) {
      grow(1);
    }
    array[size++] = (byte) b;
  }

  void add(byte[] source, int from, int to) throws TooLargeException {
    if (array.length - size < to - from) {
      grow(to - from);
    }
    System.arraycopy(source, from, array, size, to - from);
    size += to - from;
  }

  /** A character in UTF-8. */
  void addCharacter(int point) throws TooLargeException {
    if (point < 0x80) {
      add(point);
    } else if (point < 0x800) {
      add(0xc0 | (point >> 6));
      add(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
      add(0xe0 | (point >> 12));
      add(0x80 | ((point >> 6) & 0x3f));
      add(0x80 | (point & 0x3f));
    } else {
      add(0xf0 | (point >> 18));
      add(0x80 | ((point >> 12) & 0x3f));
      add(0x80 | ((point >> 6) & 0x3f));
      add(0x80 | (point & 0x3f));
    }
  }

  @Override
  public String toString() {
    return new String(array, 0, size, StandardCharsets.UTF_8);
  }

  private void grow(int more) throws TooLargeException {
    limits.checkCell((long) size + more);
    array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
  }
}
