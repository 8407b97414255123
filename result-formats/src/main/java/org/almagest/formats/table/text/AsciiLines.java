package org.almagest.formats.table.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * Lines of words apart by blanks, as STIL's "ascii": quotes around words with blanks, {@code #}
 * before comments. The names are in the last comment before the first row if it has as many words,
 * else in the first line if none of its words is a number, else made up.
 */
final class AsciiLines implements Records {
  private static final int LONGEST_LINE = 1 << 24;

  private final CountedInput counted;
  private final InputStream in;
  private final ReadLimits limits;
  private final byte[] block = new byte[1 << 16];
  private int position;
  private int filled;
  private long line;

  private byte[] bytes = new byte[1 << 10];
  private int size;
  private Words words = new Words();
  private @Nullable Words waiting;
  private boolean begun;

  private AsciiLines(CountedInput counted, InputStream in, ReadLimits limits) {
    this.counted = counted;
    this.in = in;
    this.limits = limits;
  }

  static AsciiLines of(CountedInput counted, ReadLimits limits) throws IOException {
    return new AsciiLines(counted, limits.hold(CountedInput.decompressed(counted)), limits);
  }

  @Override
  public boolean next() throws IOException {
    if (!begun) {
      begun = true;
      return header();
    }
    if (waiting != null) {
      words = waiting;
      waiting = null;
      return true;
    }
    Words row = row();
    words = row == null ? words : row;
    return row != null;
  }

  @Override
  public int count() {
    return words.count();
  }

  @Override
  public byte[] buffer() {
    return words.bytes();
  }

  @Override
  public int offset(int field) {
    return words.offset(field);
  }

  @Override
  public int length(int field) {
    return words.length(field);
  }

  @Override
  public Content content(int field) {
    return words.content(field);
  }

  @Override
  public long firstLine() {
    return line;
  }

  @Override
  public long bytesRead() {
    return counted.count();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean header() throws IOException {
    Words comment = new Words();
    Words first = null;
    while (first == null && line()) {
      if (size > 0 && bytes[0] == '#') {
        comment = Words.of(bytes, 1, size, limits);
      } else if (!isBlank()) {
        first = Words.of(bytes, 0, size, limits);
      }
    }
    if (first == null) {
      words = comment;
      return comment.count() > 0;
    }
    if (first.count() == comment.count()) {
      words = comment;
      waiting = first;
    } else if (first.isNames()) {
      words = first;
    } else {
      words = Words.numbered(first.count());
      waiting = first;
    }
    return true;
  }

  private @Nullable Words row() throws IOException {
    while (line()) {
      if (!isBlank() && bytes[0] != '#') {
        return Words.of(bytes, 0, size, limits);
      }
    }
    return null;
  }

  private boolean isBlank() {
    for (int i = 0; i < size; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Reads a line; false at the end. */
  private boolean line() throws IOException {
    size = 0;
    line++;
    boolean any = false;
    while (position < filled || fill()) {
      any = true;
      byte b = block[position++];
      if (b == '\n') {
        return true;
      }
      append(b);
    }
    return any;
  }

  private void append(byte b) throws BadTableException {
    if (size == bytes.length) {
      if (size >= LONGEST_LINE) {
        throw new BadTableException("a line longer than 16 MB; is this really text?");
      }
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = b;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(in.read(block, 0, block.length), 0);
    return filled > 0;
  }
}
