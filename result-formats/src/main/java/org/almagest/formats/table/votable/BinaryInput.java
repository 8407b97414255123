package org.almagest.formats.table.votable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.almagest.formats.table.ReadLimits;

/**
 * The bytes of rows, big-endian. Grows with what really comes, not with what a length says. Not
 * thread-safe.
 */
final class BinaryInput {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final InputStream in;
  private final ReadLimits limits;
  private byte[] bytes = new byte[1 << 16];
  private int position;
  private int filled;

  BinaryInput(InputStream in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** Whether another byte follows. */
  boolean hasMore() throws IOException {
    return position < filled || fill(1);
  }

  /**
   * Takes so many bytes, which then lie one after the other in {@link #bytes}.
   *
   * @return where they begin
   */
  int take(long count) throws IOException {
    limits.checkCell(count);
    if (filled - position < count && !fill((int) count)) {
      throw new EOFException("the rows end within a value");
    }
    int start = position;
    position += (int) count;
    return start;
  }

  byte[] bytes() {
    return bytes;
  }

  int intAt(int at) {
    return (int) INT.get(bytes, at);
  }

  short shortAt(int at) {
    return (short) SHORT.get(bytes, at);
  }

  long longAt(int at) {
    return (long) LONG.get(bytes, at);
  }

  private boolean fill(int wanted) throws IOException {
    System.arraycopy(bytes, position, bytes, 0, filled - position);
    filled -= position;
    position = 0;
    while (filled < wanted) {
      if (filled == bytes.length) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      int got = in.read(bytes, filled, bytes.length - filled);
      if (got < 0) {
        return false;
      }
      filled += got;
    }
    return true;
  }
}
