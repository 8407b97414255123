package org.almagest.formats.table.text;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Counts the bytes taken from a file, before they are decompressed. */
public final class CountedInput extends FilterInputStream {
  private static final int GZIP_MAGIC = 0x1f8b;
  private long count;

  /** Takes {@code in} over. */
  public CountedInput(InputStream in) {
    super(in);
  }

  /** {@code in}, decompressed if it starts like gzip. */
  public static InputStream decompressed(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
    buffered.mark(2);
    int magic = buffered.read() << 8 | buffered.read();
    buffered.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  /** Bytes taken so far. */
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    count += Math.max(got, 0);
    return got;
  }
}
