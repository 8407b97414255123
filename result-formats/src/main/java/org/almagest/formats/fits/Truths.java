package org.almagest.formats.fits;

import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;

/** Booleans of a BINARY2 array with FITS's null (FITS 4.0 section 7.3.3.1): a zero byte. */
record Truths(CellEncoder encoder) implements CellEncoder {
  @Override
  public void encode(byte[] buffer, int offset, int length, ByteSink sink) {
    int start = sink.size();
    encoder.encode(buffer, offset, length, sink);
    byte[] bytes = sink.array();
    for (int i = start; i < sink.size(); i++) {
      if (bytes[i] == '?') {
        bytes[i] = 0;
      }
    }
  }
}
