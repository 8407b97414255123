package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;

/** Strings as a JSON array: separated values know no form for lists of text. */
record JsonList() implements TextArray.Layout {
  @Override
  public void open(ByteSink sink) {
    sink.put('[');
  }

  @Override
  public void element(int index, byte[] utf8, int length, ByteSink sink) {
    separate(index, sink);
    sink.put('"');
    for (int i = 0; i < length; i++) {
      put(utf8[i], sink);
    }
    sink.put('"');
  }

  @Override
  public void nullElement(int index, ByteSink sink) {
    separate(index, sink);
    sink.put("null".getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close(ByteSink sink) {
    sink.put(']');
  }

  private static void separate(int index, ByteSink sink) {
    if (index > 0) {
      sink.put(',');
    }
  }

  private static void put(byte value, ByteSink sink) {
    if (value == '"' || value == '\\') {
      sink.put('\\');
      sink.put(value);
    } else if (value >= 0 && value < ' ') {
      sink.putUtf8("\\u%04x".formatted((int) value));
    } else {
      sink.put(value);
    }
  }
}
