package org.almagest.formats;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Values in PostgreSQL's binary send format, made by hand. */
public final class Cell {
  public static final int BOOL = 16;
  public static final int INT2 = 21;
  public static final int INT4 = 23;
  public static final int INT8 = 20;
  public static final int TEXT = 25;
  public static final int FLOAT4 = 700;
  public static final int FLOAT8 = 701;

  private static final byte[] NULL = {0, 'N', 'U', 'L', 'L'};

  private Cell() {}

  /** Stands for a null: bytes that no value here has. */
  public static byte[] none() {
    return NULL.clone();
  }

  public static byte[] bool(boolean value) {
    return new byte[] {(byte) (value ? 1 : 0)};
  }

  public static byte[] int2(int value) {
    return ByteBuffer.allocate(2).putShort((short) value).array();
  }

  public static byte[] int4(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  public static byte[] int8(long value) {
    return ByteBuffer.allocate(8).putLong(value).array();
  }

  public static byte[] float4(float value) {
    return ByteBuffer.allocate(4).putFloat(value).array();
  }

  public static byte[] float8(double value) {
    return ByteBuffer.allocate(8).putDouble(value).array();
  }

  /** A number of some decimals, as PostgreSQL's numeric. */
  public static byte[] numeric(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    int groups = Math.ceilDiv(value.scale(), 4);
    BigInteger digits = value.abs().setScale(4 * groups).unscaledValue();
    Deque<Integer> base10000 = new ArrayDeque<>();
    for (; digits.signum() > 0; digits = digits.divide(BigInteger.valueOf(10_000))) {
      base10000.addFirst(digits.mod(BigInteger.valueOf(10_000)).intValue());
    }
    ByteBuffer bytes = ByteBuffer.allocate(8 + 2 * base10000.size());
    bytes.putShort((short) base10000.size());
    bytes.putShort((short) (base10000.size() - groups - 1));
    bytes.putShort((short) (value.signum() < 0 ? 0x4000 : 0));
    bytes.putShort((short) value.scale());
    base10000.forEach(digit -> bytes.putShort(digit.shortValue()));
    return bytes.array();
  }

  public static byte[] text(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] doubles(double... values) {
    byte[][] elements = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      elements[i] = float8(values[i]);
    }
    return array(FLOAT8, List.of(values.length), elements);
  }

  /** An array. */
  public static byte[] array(int oid, List<Integer> dimensions, byte[][] elements) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean empty = elements.length == 0;
    bytes.writeBytes(int4(empty ? 0 : dimensions.size()));
    bytes.writeBytes(int4(1));
    bytes.writeBytes(int4(oid));
    for (int dimension : empty ? List.<Integer>of() : dimensions) {
      bytes.writeBytes(int4(dimension));
      bytes.writeBytes(int4(1));
    }
    for (byte[] element : elements) {
      put(bytes, element);
    }
    return bytes.toByteArray();
  }

  /** Length and bytes, as in a tuple; -1 for {@link #none}. */
  static void put(ByteArrayOutputStream bytes, byte[] cell) {
    if (Arrays.equals(cell, NULL)) {
      bytes.writeBytes(int4(-1));
      return;
    }
    bytes.writeBytes(int4(cell.length));
    bytes.writeBytes(cell);
  }
}
