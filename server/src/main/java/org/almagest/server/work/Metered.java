package org.almagest.server.work;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A result's file, as long as there is room for it in its owner's share. One thread. */
final class Metered extends FilterOutputStream {
  private final OwnerSpace.Share share;
  private final RunProgress progress;
  private long size;

  Metered(OutputStream stream, OwnerSpace.Share share, RunProgress progress) {
    super(stream);
    this.share = share;
    this.progress = progress;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    size += length;
    share.check(size);
    out.write(bytes, offset, length);
    progress.bytes(size);
  }

  /** Beneath is a file that is closed when it is published. */
  @Override
  public void close() {
    // Nothing is held here.
  }
}
