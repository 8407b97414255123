package org.almagest.formats.fits;

import org.almagest.formats.encode.AsciiText;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.CellEncoder;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.Words;

/**
 * Text in FITS, which is ASCII (FITS 4.0 section 7.3.3.1): a question mark for each character
 * beyond, as STIL writes it. Lists of text become JSON.
 */
final class FitsDialect implements Dialect {
  private final CellEncoder ascii = new AsciiText();
  private boolean beyondAscii;

  /** Whether a question mark stands for something else. */
  boolean isBeyondAscii() {
    return beyondAscii;
  }

  /** How many characters UTF-8 becomes; remembers whether some are lost. */
  int characters(byte[] buffer, int offset, int length) {
    int count = 0;
    for (int i = offset; i < offset + length; i++) {
      count += (buffer[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    beyondAscii |= count != length;
    return count;
  }

  @Override
  public Words words() {
    return Words.VOTABLE;
  }

  @Override
  public CellEncoder text(boolean announcedAsAscii) {
    return this::put;
  }

  private void put(byte[] buffer, int offset, int length, ByteSink sink) {
    int start = sink.size();
    ascii.encode(buffer, offset, length, sink);
    beyondAscii |= sink.size() - start != length;
  }

  @Override
  public Lists lists() {
    return Lists.JSON;
  }
}
