package org.almagest.formats.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows in the binary format of PostgreSQL's COPY: a header, rows of values each after its length,
 * and a trailer.
 */
public final class CopyBinary implements CopyBuffer {
  private static final byte[] HEADER =
      "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = Arrays.copyOf(HEADER, 1 << 17);
  private int size = HEADER.length;

  @Override
  public Form form() {
    return Form.BINARY;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    size = 0;
  }

  @Override
  public void startRow(int columns) {
    putShort(columns);
  }

  @Override
  public void endRow() {}

  @Override
  public void end() {
    putShort(-1);
  }

  @Override
  public void addNull() {
    putInt(-1);
  }

  public void addBoolean(boolean value) {
    putInt(1);
    putByte(value ? 1 : 0);
  }

  public void addShort(int value) {
    putInt(Short.BYTES);
    putShort(value);
  }

  public void addInt(int value) {
    putInt(Integer.BYTES);
    putInt(value);
  }

  public void addLong(long value) {
    ensure(Integer.BYTES + Long.BYTES);
    INT.set(bytes, size, Long.BYTES);
    LONG.set(bytes, size + Integer.BYTES, value);
    size += Integer.BYTES + Long.BYTES;
  }

  /** A value of bytes as they are. */
  public void addBytes(byte[] source, int offset, int length) {
    putInt(length);
    put(source, offset, length);
  }

  /**
   * Leaves room for the length of a value that is then put piece by piece.
   *
   * @return where it is, for {@link #endValue}
   */
  public int startValue() {
    putInt(0);
    return size;
  }

  /** Says how long the value became that began at {@code start}. */
  public void endValue(int start) {
    INT.set(bytes, start - Integer.BYTES, size - start);
  }

  /** A piece of a value. */
  public void put(byte[] source, int offset, int length) {
    ensure(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  /** A piece of a value: one byte. */
  public void putByte(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
  }

  /** A piece of a value: two bytes. */
  public void putShort(int value) {
    ensure(Short.BYTES);
    SHORT.set(bytes, size, (short) value);
    size += Short.BYTES;
  }

  /** A piece of a value: four bytes. */
  public void putInt(int value) {
    ensure(Integer.BYTES);
    INT.set(bytes, size, value);
    size += Integer.BYTES;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
