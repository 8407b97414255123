package org.almagest.formats.encode;

import java.nio.charset.StandardCharsets;

/** Truth as a word. */
final class BooleanText implements CellEncoder {
  private final byte[] yes;
  private final byte[] no;

  BooleanText(Words words) {
    yes = words.yes().getBytes(StandardCharsets.US_ASCII);
    no = words.no().getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    sink.put(buffer[offset] == 0 ? no : yes);
  }
}
