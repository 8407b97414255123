package org.almagest.formats.text;

import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.Words;

/** Text on one line: controls, which would break it, become blanks. */
record PrintableText() implements Dialect {
  @Override
  public Words words() {
    return Words.PLAIN;
  }

  @Override
  public CellEncoder text(boolean ascii) {
    return PrintableText::put;
  }

  @Override
  public Lists lists() {
    return Lists.JSON;
  }

  private static void put(byte[] buffer, int offset, int length, ByteSink sink) {
    int start = sink.size();
    sink.put(buffer, offset, length);
    byte[] target = sink.array();
    for (int i = start; i < start + length; i++) {
      if ((target[i] >= 0 && target[i] < ' ') || target[i] == 0x7F) {
        target[i] = ' ';
      }
    }
  }
}
