package org.almagest.server.usertable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Rows as PostgreSQL sends them by COPY binary. */
final class CopyRows {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int ROW = 10;

  private CopyRows() {}

  /** So many rows of one column: 0, 1, 2 and so on. */
  static byte[] ofInteger(int rows) {
    ByteBuffer bytes = ByteBuffer.allocate(SIGNATURE.length + 8 + rows * ROW + 2);
    bytes.put(SIGNATURE).putInt(0).putInt(0);
    for (int i = 0; i < rows; i++) {
      bytes.putShort((short) 1).putInt(Integer.BYTES).putInt(i);
    }
    return bytes.putShort((short) -1).array();
  }
}
