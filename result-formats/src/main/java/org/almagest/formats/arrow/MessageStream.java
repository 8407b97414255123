package org.almagest.formats.arrow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.almagest.formats.encode.ByteSink;

/** Messages in a row, each preceded by its length (Arrow's "encapsulated message format"). */
final class MessageStream {
  private static final int CONTINUATION = -1;

  private final OutputStream stream;

  MessageStream(OutputStream stream) {
    this.stream = stream;
  }

  /** Writes {@code message}, padded to a multiple of eight bytes; a body may follow. */
  void write(ByteBuffer message) throws IOException {
    int padding = Math.floorMod(-message.remaining(), Body.ALIGNMENT);
    ByteSink bytes = new ByteSink(message.remaining() + 2 * Long.BYTES);
    putLength(message.remaining() + padding, bytes);
    byte[] content = new byte[message.remaining()];
    message.get(content);
    bytes.put(content);
    bytes.reserve(padding);
    bytes.drainTo(stream);
  }

  /** Ends the stream. */
  void end() throws IOException {
    announce(0);
  }

  /**
   * Announces a message that never comes: a stream may end without a mark, and would be taken for
   * whole.
   */
  void breakOff() throws IOException {
    announce(Body.ALIGNMENT);
  }

  private void announce(int length) throws IOException {
    ByteSink bytes = new ByteSink(2 * Integer.BYTES);
    putLength(length, bytes);
    bytes.drainTo(stream);
  }

  private static void putLength(int length, ByteSink bytes) {
    bytes.putInt(CONTINUATION);
    bytes.putInt(Integer.reverseBytes(length));
  }
}
