package org.almagest.formats.separated;

import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.Words;

/**
 * Values between tabs (IANA text/tab-separated-values): there is no quoting, so tabs and line ends
 * inside a value become blanks, and the empty string looks like a null.
 */
record TsvDialect() implements Dialect {
  @Override
  public Words words() {
    return Words.PLAIN;
  }

  @Override
  public CellEncoder text(boolean ascii) {
    return TsvDialect::put;
  }

  @Override
  public Lists lists() {
    return Lists.JSON;
  }

  static void put(byte[] buffer, int offset, int length, ByteSink sink) {
    int start = sink.size();
    sink.put(buffer, offset, length);
    byte[] target = sink.array();
    for (int i = start; i < start + length; i++) {
      if (target[i] == '\t' || target[i] == '\n' || target[i] == '\r') {
        target[i] = ' ';
      }
    }
  }
}
