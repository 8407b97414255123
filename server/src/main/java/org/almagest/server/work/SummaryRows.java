package org.almagest.server.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few values in PostgreSQL's binary COPY format, which is what the formats write. */
final class SummaryRows {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int NULL = -1;
  private static final int TRAILER = -1;

  private SummaryRows() {}

  static byte[] binary(List<List<@Nullable Object>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream stream = new DataOutputStream(bytes);
    stream.write(HEADER);
    for (List<@Nullable Object> row : rows) {
      stream.writeShort(row.size());
      for (@Nullable Object value : row) {
        write(value, stream);
      }
    }
    stream.writeShort(TRAILER);
    return bytes.toByteArray();
  }

  private static void write(@Nullable Object value, DataOutputStream stream) throws IOException {
    switch (value) {
      case null -> stream.writeInt(NULL);
      case Long number -> {
        stream.writeInt(Long.BYTES);
        stream.writeLong(number);
      }
      case Double number -> {
        stream.writeInt(Double.BYTES);
        stream.writeDouble(number);
      }
      case Boolean truth -> {
        stream.writeInt(1);
        stream.writeByte(truth ? 1 : 0);
      }
      default -> {
        byte[] text = value.toString().getBytes(UTF_8);
        stream.writeInt(text.length);
        stream.write(text);
      }
    }
  }
}
