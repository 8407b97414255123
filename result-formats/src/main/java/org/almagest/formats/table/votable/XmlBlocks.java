package org.almagest.formats.table.votable;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a document, a block at a time, with the line they are on. Not thread-safe. */
final class XmlBlocks {
  static final int END = -1;

  /** Rows need as much contiguous as fits; also what a quick loop may look through. */
  private final byte[] block = new byte[1 << 16];

  private final InputStream in;
  private int position;
  private int filled;
  private long linesBefore = 1;

  XmlBlocks(InputStream in) {
    this.in = in;
  }

  /** The current block; bytes from {@link #position} to {@link #filled} are still to be read. */
  byte[] block() {
    return block;
  }

  int position() {
    return position;
  }

  int filled() {
    return filled;
  }

  /** Goes on from there in the current block. */
  void moveTo(int newPosition) {
    position = newPosition;
  }

  /** The next byte, which stays the next; {@link #END} at the end. */
  int peek() throws IOException {
    return position < filled || fill() ? block[position] & 0xff : END;
  }

  /** Takes the next byte; {@link #END} at the end. */
  int next() throws IOException {
    return position < filled || fill() ? block[position++] & 0xff : END;
  }

  /** The next block once this one is read; false at the end. */
  boolean fill() throws IOException {
    linesBefore += lineBreaks();
    position = 0;
    filled = 0;
    int got = in.read(block, 0, block.length);
    while (got == 0) {
      got = in.read(block, 0, block.length);
    }
    filled = Math.max(got, 0);
    return filled > 0;
  }

  /** The line of the next byte. */
  long line() {
    return linesBefore + lineBreaks();
  }

  private long lineBreaks() {
    long breaks = 0;
    for (int i = 0; i < position; i++) {
      breaks += block[i] == '\n' ? 1 : 0;
    }
    return breaks;
  }
}
