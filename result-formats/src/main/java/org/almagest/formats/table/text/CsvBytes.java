package org.almagest.formats.table.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ReadLimits;

/** Cuts CSV into records and fields; works on bytes, as UTF-8 allows. */
final class CsvBytes implements Records {
  /** More than any honest value: a quote that never closes must not fill the memory. */
  private static final int LONGEST_RECORD = 1 << 26;

  private static final int END = -1;
  private static final int NOTHING = -2;

  private final CountedInput counted;
  private final InputStream in;
  private final char delimiter;
  private final ReadLimits limits;
  private final byte[] block = new byte[1 << 16];
  private int position;
  private int filled;
  private int pushedBack = NOTHING;
  private long line = 1;

  private byte[] record = new byte[1 << 12];
  private int length;
  private int[] ends = new int[64];
  private Content[] contents = new Content[64];
  private Content content = Content.ASCII;
  private int count;
  private long firstLine = 1;

  private CsvBytes(CountedInput counted, InputStream in, char delimiter, ReadLimits limits) {
    this.counted = counted;
    this.in = in;
    this.delimiter = delimiter;
    this.limits = limits;
  }

  static CsvBytes of(CountedInput counted, char delimiter, ReadLimits limits) throws IOException {
    InputStream in = limits.hold(CountedInput.decompressed(counted));
    CsvBytes bytes = new CsvBytes(counted, in, delimiter, limits);
    bytes.skipByteOrderMark();
    return bytes;
  }

  /** Blank lines at the end of the file are no records. */
  @Override
  public boolean next() throws IOException {
    begin();
    int first = read();
    while (first == '\r' || first == '\n') {
      int following = blankLine(first);
      if (following == END) {
        return false;
      }
      if (count == 1) {
        pushedBack = following;
        return true;
      }
      first = following;
    }
    if (first == END) {
      return false;
    }
    fields(first);
    return true;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public byte[] buffer() {
    return record;
  }

  @Override
  public int offset(int field) {
    return field == 0 ? 0 : ends[field - 1];
  }

  @Override
  public int length(int field) {
    return ends[field] - offset(field);
  }

  @Override
  public Content content(int field) {
    return contents[field];
  }

  @Override
  public long firstLine() {
    return firstLine;
  }

  @Override
  public long bytesRead() {
    return counted.count();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void begin() {
    count = 0;
    length = 0;
    content = Content.ASCII;
    firstLine = line;
  }

  /** A blank line in the middle is a record of one empty field: null for a table of one column. */
  private int blankLine(int lineBreak) throws IOException {
    endOfLine(lineBreak);
    int following = read();
    if (following != '\r' && following != '\n' && following != END) {
      endField();
      return following;
    }
    return following;
  }

  private void fields(int first) throws IOException {
    int b = first;
    while (true) {
      b = b == '"' ? quoted() : plain(b);
      endField();
      if (b != delimiter) {
        break;
      }
      b = read();
    }
    endOfLine(b);
  }

  private int plain(int first) throws IOException {
    int b = first;
    while (b != delimiter && b != '\n' && b != '\r' && b != END) {
      append(b);
      b = read();
    }
    return b;
  }

  private int quoted() throws IOException {
    long opened = line;
    while (true) {
      int b = read();
      if (b == END) {
        throw new BadTableException(
            "a quote opened on line %d never closes; the file is cut short or a quote is missing"
                .formatted(opened));
      }
      if (b == '"') {
        b = read();
        if (b != '"') {
          return terminator(b);
        }
      } else if (b == '\n') {
        line++;
      }
      append(b);
    }
  }

  private int terminator(int b) throws BadTableException {
    if (b != delimiter && b != '\n' && b != '\r' && b != END) {
      throw new BadTableException(
          "text after a closing quote; a quote within quotes is written twice");
    }
    return b;
  }

  private void endOfLine(int b) throws IOException {
    line++;
    if (b == '\r') {
      int following = read();
      if (following != '\n') {
        pushedBack = following;
      }
    }
  }

  private void append(int b) throws BadTableException {
    if (length == record.length) {
      limits.checkCell(length - (count == 0 ? 0 : ends[count - 1]));
      limits.checkRowSize(length + 1);
      if (length >= LONGEST_RECORD) {
        throw new BadTableException("a row longer than 64 MB; is a closing quote missing?");
      }
      record = Arrays.copyOf(record, length * 2);
    }
    record[length++] = (byte) b;
    if (b == 0) {
      content = Content.NUL;
    } else if (b > 127 && content == Content.ASCII) {
      content = Content.BEYOND_ASCII;
    }
  }

  private void endField() throws BadTableException {
    limits.checkCell(length - (count == 0 ? 0 : ends[count - 1]));
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
      contents = Arrays.copyOf(contents, count * 2);
    }
    ends[count] = length;
    contents[count] = content;
    content = Content.ASCII;
    count++;
  }

  private int read() throws IOException {
    if (pushedBack != NOTHING) {
      int b = pushedBack;
      pushedBack = NOTHING;
      return b;
    }
    return position < filled || fill() ? block[position++] & 0xff : END;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(in.read(block, 0, block.length), 0);
    return filled > 0;
  }

  private void skipByteOrderMark() throws IOException {
    if (fill() && filled >= 3 && block[0] == (byte) 0xef && block[1] == (byte) 0xbb) {
      position = 3;
    }
  }
}
