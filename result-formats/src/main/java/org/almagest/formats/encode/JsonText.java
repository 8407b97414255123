package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;

/** UTF-8 as a JSON string with its quotes (RFC 8259 section 7). */
public final class JsonText implements CellEncoder {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    sink.put('"');
    int end = offset + length;
    int plain = offset;
    for (int i = offset; i < end; i++) {
      byte value = buffer[i];
      if (needsEscape(value)) {
        sink.put(buffer, plain, i - plain);
        putEscaped(value, sink);
        plain = i + 1;
      }
    }
    sink.put(buffer, plain, end - plain);
    sink.put('"');
  }

  /** Controls, quote and backslash; DEL too, which terminals take for a command. */
  private static boolean needsEscape(byte value) {
    return (value >= 0 && value < ' ') || value == '"' || value == '\\' || value == 0x7F;
  }

  private static void putEscaped(byte value, ByteSink sink) {
    sink.put('\\');
    switch (value) {
      case '"', '\\' -> sink.put(value);
      case '\n' -> sink.put('n');
      case '\r' -> sink.put('r');
      case '\t' -> sink.put('t');
      default -> {
        sink.put('u');
        sink.put('0');
        sink.put('0');
        sink.put(HEX[value >> 4]);
        sink.put(HEX[value & 15]);
      }
    }
  }

  /** {@code text} as a JSON string with its quotes. */
  public static String of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteSink sink = new ByteSink(bytes.length + 2);
    new JsonText().encode(bytes, 0, bytes.length, sink);
    return new String(sink.array(), 0, sink.size(), StandardCharsets.UTF_8);
  }
}
