package org.almagest.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.almagest.formats.encode.ByteSink;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are first all written and then read from their start; beyond a small buffer they lie
 * on disk. One thread. Whatever the disk refuses is a {@link ScratchException}.
 */
public final class Spool implements Closeable {
  private static final int PIECE = 256 * 1024;

  private final Scratch scratch;
  private final ByteSink buffer = new ByteSink(4096);
  private @Nullable FileChannel file;
  private long onDisk;
  private long read;

  public Spool(Scratch scratch) {
    this.scratch = scratch;
  }

  /** Where to write; {@link #settle} is to be called now and then. */
  public ByteSink sink() {
    return buffer;
  }

  /** How much has been written. */
  public long size() {
    return onDisk + buffer.size();
  }

  /** Lets a full buffer go to disk. */
  public void settle() {
    if (buffer.size() >= PIECE) {
      spill();
    }
  }

  private void spill() {
    try {
      FileChannel open = opened();
      ByteBuffer bytes = ByteBuffer.wrap(buffer.array(), 0, buffer.size());
      while (bytes.hasRemaining()) {
        onDisk += open.write(bytes, onDisk);
      }
      buffer.truncate(0);
    } catch (IOException e) {
      throw new ScratchException(e);
    }
  }

  private FileChannel opened() throws IOException {
    FileChannel open = file;
    if (open == null) {
      open = scratch.file();
      file = open;
    }
    return open;
  }

  /** The next bytes from the start on, {@code limit} at most; none at the end. */
  public byte[] next(int limit) {
    byte[] bytes = new byte[(int) Math.min(limit, size() - read)];
    int fromDisk = (int) Math.min(bytes.length, Math.max(0, onDisk - read));
    readFile(ByteBuffer.wrap(bytes, 0, fromDisk));
    int inBuffer = (int) (read + fromDisk - onDisk);
    System.arraycopy(
        buffer.array(), Math.max(inBuffer, 0), bytes, fromDisk, bytes.length - fromDisk);
    read += bytes.length;
    return bytes;
  }

  private void readFile(ByteBuffer target) {
    try {
      long at = read;
      while (target.hasRemaining()) {
        int count = opened().read(target, at);
        if (count < 0) {
          throw new IOException("a file for a result has become shorter");
        }
        at += count;
      }
    } catch (IOException e) {
      throw new ScratchException(e);
    }
  }

  /** Hands on all that was not yet read. */
  public void copyTo(OutputStream stream) throws IOException {
    for (byte[] bytes = next(PIECE); bytes.length > 0; bytes = next(PIECE)) {
      stream.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
