package org.almagest.formats.table.stil;

import java.io.IOException;
import java.io.InputStream;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.TooLargeException;

/** Looks at ECSV before STIL does, which holds all of the head and any line in memory. */
final class EcsvSize {
  private final ReadLimits limits;
  private long line;
  private long head;
  private boolean comment;

  private EcsvSize(ReadLimits limits) {
    this.limits = limits;
  }

  /** Refuses comments of more than a head may have, and lines of more than a row may have. */
  static void check(InputStream in, ReadLimits limits) throws IOException {
    EcsvSize size = new EcsvSize(limits);
    byte[] block = new byte[1 << 16];
    for (int got = in.read(block); got >= 0; got = in.read(block)) {
      for (int i = 0; i < got; i++) {
        size.add(block[i]);
      }
      size.check();
    }
  }

  private void add(byte b) throws TooLargeException {
    if (b == '\n') {
      limits.checkRowSize(line);
      line = 0;
      return;
    }
    if (line == 0) {
      comment = b == '#';
    }
    line++;
    if (comment) {
      head++;
    }
  }

  private void check() throws TooLargeException {
    limits.checkRowSize(line);
    limits.checkHead(head);
  }
}
