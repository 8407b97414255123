package org.almagest.formats.encode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in byte arrays, most significant byte first, as PostgreSQL, VOTable and FITS have it. */
public final class BigEndian {
  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);

  private BigEndian() {}

  private static VarHandle view(Class<?> elements) {
    return MethodHandles.byteArrayViewVarHandle(elements, ByteOrder.BIG_ENDIAN);
  }

  public static short getShort(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at);
  }

  public static int getInt(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  public static long getLong(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  public static void setShort(byte[] bytes, int at, short value) {
    SHORT.set(bytes, at, value);
  }

  public static void setInt(byte[] bytes, int at, int value) {
    INT.set(bytes, at, value);
  }

  public static void setLong(byte[] bytes, int at, long value) {
    LONG.set(bytes, at, value);
  }
}
