package org.almagest.formats;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A binary COPY stream, message by message as PostgreSQL sends it. */
final class CopyMessages {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private CopyMessages() {}

  /** The header comes with the first tuple or, without any, with the trailer. */
  static List<byte[]> of(List<byte[][]> rows) {
    List<byte[]> messages = new ArrayList<>();
    rows.forEach(row -> messages.add(tuple(row)));
    messages.add(Cell.int2(-1));
    messages.set(0, joined(List.of(HEADER, messages.getFirst())));
    return messages;
  }

  static byte[] header() {
    return HEADER.clone();
  }

  static byte[] tuple(byte[][] row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Cell.int2(row.length));
    for (byte[] cell : row) {
      Cell.put(bytes, cell);
    }
    return bytes.toByteArray();
  }

  static byte[] joined(List<byte[]> messages) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    messages.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
