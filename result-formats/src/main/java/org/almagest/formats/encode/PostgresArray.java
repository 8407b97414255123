package org.almagest.formats.encode;

import org.almagest.formats.UnwritableValueException;

/**
 * Walks over the elements of an array in PostgreSQL's binary form, in storage order: the last index
 * runs fastest. VOTable's first index runs fastest and its shape is written in reverse, so the
 * order of the elements is the same in both.
 */
public final class PostgresArray {
  private static final int HEADER = 3 * Integer.BYTES;
  private static final int DIMENSION = 2 * Integer.BYTES;

  private byte[] buffer = new byte[0];
  private Wire wire = Wire.TEXT;
  private int[] dimensions = {};
  private int oid;
  private int offset;
  private int length;

  /** Stands before the first element; returns how many there are. */
  public int open(byte[] bytes, int start) {
    buffer = bytes;
    setDimensions(BigEndian.getInt(bytes, start));
    setType(BigEndian.getInt(bytes, start + 2 * Integer.BYTES));
    int count = dimensions.length == 0 ? 0 : 1;
    for (int i = 0; i < dimensions.length; i++) {
      dimensions[i] = BigEndian.getInt(bytes, start + HEADER + i * DIMENSION);
      count = Math.multiplyExact(count, dimensions[i]);
    }
    offset = start + HEADER + dimensions.length * DIMENSION;
    length = 0;
    return count;
  }

  private void setDimensions(int count) {
    if (count != dimensions.length) {
      dimensions = new int[count];
    }
  }

  private void setType(int newOid) {
    if (newOid != oid) {
      wire = Wire.ofOid(newOid);
      oid = newOid;
    }
  }

  /** Moves to the next element. */
  public void next() {
    int at = offset + Math.max(length, 0);
    length = BigEndian.getInt(buffer, at);
    offset = at + Integer.BYTES;
    if (length > buffer.length - offset) {
      throw new UnwritableValueException("the array is broken: an element ends behind its row");
    }
  }

  /** How many elements each index has, the slowest first; empty for an array of none. */
  int[] dimensions() {
    return dimensions;
  }

  public byte[] buffer() {
    return buffer;
  }

  /** What the elements are. */
  public Wire wire() {
    return wire;
  }

  public boolean isNull() {
    return length < 0;
  }

  public int offset() {
    return offset;
  }

  public int length() {
    return length;
  }
}
