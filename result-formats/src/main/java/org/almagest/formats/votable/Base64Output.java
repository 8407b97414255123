package org.almagest.formats.votable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.almagest.formats.encode.ByteSink;

/** Bytes to base64 in large pieces, a line each. */
final class Base64Output {
  /** Three bytes become four characters: pieces of a multiple of three need no padding. */
  static final int PIECE = 48 * 1024;

  /** Room to begin with: most results are small. */
  static final int FIRST = 1024;

  private final OutputStream stream;
  private final Base64.Encoder encoder = Base64.getEncoder();
  private byte[] piece = {};
  private byte[] encoded = {};

  Base64Output(OutputStream stream) {
    this.stream = stream;
  }

  /** Takes all full pieces out of {@code sink}. */
  void takePieces(ByteSink sink) throws IOException {
    int taken = 0;
    if (sink.size() >= PIECE) {
      makeRoom();
    }
    while (sink.size() - taken >= PIECE) {
      System.arraycopy(sink.array(), taken, piece, 0, PIECE);
      encoder.encode(piece, encoded);
      stream.write(encoded);
      taken += PIECE;
    }
    sink.discard(taken);
  }

  private void makeRoom() {
    if (piece.length == 0) {
      piece = new byte[PIECE];
      encoded = new byte[PIECE / 3 * 4 + 1];
      encoded[encoded.length - 1] = '\n';
    }
  }

  /** Takes all but the last 0 to 2 bytes, which would need padding. */
  void takeMost(ByteSink sink) throws IOException {
    takePieces(sink);
    takeLine(sink, sink.size() / 3 * 3);
  }

  /** Takes everything; nothing may follow. */
  void takeRest(ByteSink sink) throws IOException {
    takePieces(sink);
    takeLine(sink, sink.size());
  }

  private void takeLine(ByteSink sink, int length) throws IOException {
    if (length > 0) {
      stream.write(encoder.encode(Arrays.copyOf(sink.array(), length)));
      stream.write('\n');
      sink.discard(length);
    }
  }
}
