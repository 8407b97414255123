package org.almagest.server.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * One block of a stream, packed by itself. It is filled, packed and written, and then filled again;
 * while it is being packed nobody else touches it.
 */
final class GzipBlock {
  private static final int SIZE = 64 << 10;
  private static final int SAMPLE = 512;

  /** What cannot be made smaller grows by some bytes. */
  private static final int ROOM = SIZE + (SIZE >> 8) + 64;

  private static final ExecutorService PACKERS =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("gzip-", 0).factory());
  private static final ThreadLocal<Deflater> ORDINARY =
      ThreadLocal.withInitial(() -> deflater(Deflater.DEFAULT_STRATEGY));
  private static final ThreadLocal<Deflater> LETTERS_ONLY =
      ThreadLocal.withInitial(() -> deflater(Deflater.HUFFMAN_ONLY));

  private final byte[] plain = new byte[SIZE];
  private final byte[] packed = new byte[ROOM];
  private int length;
  private @Nullable Future<Integer> packing;

  boolean isFull() {
    return length == SIZE;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Takes as much as there is room for; how much that was. */
  int take(byte[] bytes, int offset, int available) {
    int taken = Math.min(available, SIZE - length);
    System.arraycopy(bytes, offset, plain, length, taken);
    length += taken;
    return taken;
  }

  /** Starts packing. */
  void pack() {
    packing = PACKERS.submit(this::deflate);
  }

  /** Waits until it is packed, writes it and is empty again. */
  void writeTo(OutputStream stream) throws IOException {
    Future<Integer> started = packing;
    if (started == null) {
      throw new IllegalStateException("the block is not being packed");
    }
    stream.write(packed, 0, await(started));
    packing = null;
    length = 0;
  }

  private static int await(Future<Integer> packing) throws IOException {
    try {
      return packing.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("stopped while packing").initCause(stopped);
    } catch (ExecutionException failure) {
      throw new IOException("the result could not be packed", failure.getCause());
    }
  }

  private static Deflater deflater(int strategy) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    deflater.setStrategy(strategy);
    return deflater;
  }

  /**
   * To a boundary of bytes, so that any block may follow (RFC 1951 section 3.2.4). The call that
   * sets the strategy takes no input and yields nothing.
   */
  private int deflate() {
    Deflater deflater = isBase64() ? LETTERS_ONLY.get() : ORDINARY.get();
    deflater.reset();
    deflater.setInput(plain, 0, length);
    int end = 0;
    int more;
    do {
      more = deflater.deflate(packed, end, ROOM - end, Deflater.SYNC_FLUSH);
      end += more;
    } while ((more > 0 || !deflater.needsInput()) && end < ROOM);
    return end;
  }

  /**
   * Numbers in base64 repeat little: looking for repetitions takes three times the time and saves a
   * fifth. Nothing else goes on for so long without a blank or a mark.
   */
  private boolean isBase64() {
    if (length < SIZE) {
      return false;
    }
    for (int i = SIZE - SAMPLE; i < SIZE; i++) {
      if (!isBase64(plain[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBase64(byte character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '+'
        || character == '/';
  }
}
