package org.almagest.formats.separated;

import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.Words;

/**
 * Values between commas (RFC 4180). The empty string is quoted, a null is not; so is text that
 * begins or ends with a blank, which some readers drop.
 */
record CsvDialect() implements Dialect {
  @Override
  public Words words() {
    return Words.PLAIN;
  }

  @Override
  public CellEncoder text(boolean ascii) {
    return CsvDialect::put;
  }

  @Override
  public Lists lists() {
    return Lists.JSON;
  }

  static void put(byte[] buffer, int offset, int length, ByteSink sink) {
    if (needsQuotes(buffer, offset, length)) {
      putQuoted(buffer, offset, length, sink);
    } else {
      sink.put(buffer, offset, length);
    }
  }

  private static boolean needsQuotes(byte[] buffer, int offset, int length) {
    if (length == 0 || buffer[offset] == ' ' || buffer[offset + length - 1] == ' ') {
      return true;
    }
    for (int i = offset; i < offset + length; i++) {
      byte value = buffer[i];
      if (value == ',' || value == '"' || value == '\n' || value == '\r') {
        return true;
      }
    }
    return false;
  }

  static void putQuoted(byte[] buffer, int offset, int length, ByteSink sink) {
    sink.put('"');
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] == '"') {
        sink.put('"');
      }
      sink.put(buffer[i]);
    }
    sink.put('"');
  }
}
