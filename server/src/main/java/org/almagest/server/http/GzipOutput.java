package org.almagest.server.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

/**
 * gzip (RFC 1952) in blocks, which are packed beside each other on all processors and written in
 * their order. Holds {@value #BLOCKS} blocks, some 400 kB. One thread writes.
 */
final class GzipOutput extends FilterOutputStream {
  private static final int BLOCKS = 3;
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

  /** An empty last block of deflate (RFC 1951 section 3.2.6). */
  private static final byte[] LAST_BLOCK = {3, 0};

  private final CRC32 checksum = new CRC32();
  private final GzipBlock[] blocks = new GzipBlock[BLOCKS];
  private long size;

  /** Blocks given away to be packed, and of those written: the one being filled comes after. */
  private long given;

  private long written;
  private boolean closed;

  GzipOutput(OutputStream stream) throws IOException {
    super(stream);
    stream.write(HEADER);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    checksum.update(bytes, offset, length);
    size += length;
    int from = offset;
    int end = offset + length;
    while (from < end) {
      GzipBlock block = filling();
      from += block.take(bytes, from, end - from);
      if (block.isFull()) {
        give(block);
      }
    }
  }

  @Override
  public void flush() throws IOException {
    writeAll();
    out.flush();
  }

  /** Ends the packed form; the stream beneath stays open. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    writeAll();
    out.write(LAST_BLOCK);
    out.write(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt((int) checksum.getValue())
            .putInt((int) size)
            .array());
    out.flush();
  }

  private GzipBlock filling() throws IOException {
    if (given - written == BLOCKS) {
      writeOldest();
    }
    int place = (int) (given % BLOCKS);
    GzipBlock block = blocks[place];
    if (block == null) {
      block = new GzipBlock();
      blocks[place] = block;
    }
    return block;
  }

  private void give(GzipBlock block) {
    block.pack();
    given++;
  }

  private void writeAll() throws IOException {
    GzipBlock last = blocks[(int) (given % BLOCKS)];
    if (given - written < BLOCKS && last != null && !last.isEmpty()) {
      give(last);
    }
    while (written < given) {
      writeOldest();
    }
  }

  private void writeOldest() throws IOException {
    blocks[(int) (written % BLOCKS)].writeTo(out);
    written++;
  }
}
