package org.almagest.formats.encode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte buffer, written at its end and emptied from its start. Not thread-safe. */
public final class ByteSink {
  private byte[] array;
  private int size;

  public ByteSink(int capacity) {
    array = new byte[capacity];
  }

  /** Bytes held. */
  public int size() {
    return size;
  }

  /** The bytes, from 0 to {@link #size}; only valid until the next write. */
  public byte[] array() {
    return array;
  }

  public void put(int value) {
    ensure(1);
    array[size++] = (byte) value;
  }

  public void put(byte[] bytes) {
    put(bytes, 0, bytes.length);
  }

  public void put(byte[] bytes, int offset, int length) {
    ensure(length);
    System.arraycopy(bytes, offset, array, size, length);
    size += length;
  }

  public void putShort(short value) {
    ensure(Short.BYTES);
    BigEndian.setShort(array, size, value);
    size += Short.BYTES;
  }

  public void putInt(int value) {
    ensure(Integer.BYTES);
    BigEndian.setInt(array, size, value);
    size += Integer.BYTES;
  }

  public void putLong(long value) {
    ensure(Long.BYTES);
    BigEndian.setLong(array, size, value);
    size += Long.BYTES;
  }

  /** The first {@code length} of {@code characters}, all ASCII, a byte each. */
  public void putAscii(char[] characters, int length) {
    ensure(length);
    byte[] target = array;
    int at = size;
    for (int i = 0; i < length; i++) {
      target[at + i] = (byte) characters[i];
    }
    size = at + length;
  }

  public void putUtf8(String text) {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends zero bytes and says where they start. */
  public int reserve(int count) {
    return fill(count, (byte) 0);
  }

  /** Appends {@code count} times {@code value} and says where that starts. */
  public int fill(int count, byte value) {
    ensure(count);
    int start = size;
    size += count;
    Arrays.fill(array, start, size, value);
    return start;
  }

  /** Overwrites one byte by its union with {@code bits}. */
  public void setBits(int at, int bits) {
    array[at] |= (byte) bits;
  }

  public void setInt(int at, int value) {
    BigEndian.setInt(array, at, value);
  }

  /** Forgets what lies behind {@code newSize}. */
  public void truncate(int newSize) {
    size = Math.min(size, newSize);
  }

  /** Forgets the first {@code count} bytes. */
  public void discard(int count) {
    size -= count;
    System.arraycopy(array, count, array, 0, size);
  }

  /** Hands all bytes on and is empty after. */
  public void drainTo(OutputStream stream) throws IOException {
    stream.write(array, 0, size);
    size = 0;
  }

  private void ensure(int count) {
    if (array.length - size < count) {
      grow(count);
    }
  }

  private void grow(int count) {
    int wanted = Math.addExact(size, count);
    int doubled = array.length <= Integer.MAX_VALUE / 2 ? array.length * 2 : wanted;
    array = Arrays.copyOf(array, Math.max(wanted, doubled));
  }
}
