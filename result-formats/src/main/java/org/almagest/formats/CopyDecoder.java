package org.almagest.formats;

import java.io.IOException;
import java.util.Arrays;
import org.almagest.formats.encode.BigEndian;

/**
 * Reads the stream of {@code COPY ... TO STDOUT (FORMAT binary)}: header, tuples, trailer.
 *
 * <pre>{@code
 * while ((message = copy.readFromCopy()) != null) {
 *   decoder.feed(message);
 *   while (decoder.next()) writer.row(decoder.row());
 * }
 * decoder.finish();
 * }</pre>
 *
 * <p>A message may hold any piece of the stream: PostgreSQL sends the header with the first tuple,
 * then one tuple each. Values are not copied: the row points into the message, which must stay
 * unchanged until the next {@code feed}. Not thread-safe.
 */
public final class CopyDecoder {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;
  private static final int TRAILER = -1;

  private enum State {
    HEADER,
    TUPLES,
    ENDED
  }

  private final Row row;
  private State state = State.HEADER;
  private byte[] buffer = new byte[0];
  private int position;

  /**
   * A decoder that has seen nothing yet.
   *
   * @param columns how many columns each tuple must have
   */
  public CopyDecoder(int columns) {
    row = new Row(columns);
  }

  /** Takes the next piece of the stream; the decoder keeps it until the one after. */
  public void feed(byte[] message) {
    buffer = position == buffer.length ? message : joined(message);
    position = 0;
  }

  /** Moves {@link #row} to the next tuple; false when that is not (wholly) there yet. */
  public boolean next() throws IOException {
    return switch (state) {
      case HEADER -> readHeader() && nextTuple();
      case TUPLES -> nextTuple();
      case ENDED -> false;
    };
  }

  /** The same object for all rows; valid after {@link #next} said true, until the next call. */
  public Row row() {
    return row;
  }

  /** To be called at the end of the stream: complains if it broke off before its trailer. */
  public void finish() throws IOException {
    if (state != State.ENDED) {
      throw new IOException("COPY stream ended before its trailer; the result is incomplete");
    }
  }

  private boolean readHeader() throws IOException {
    if (buffer.length - position < HEADER) {
      return false;
    }
    int signatureEnd = position + SIGNATURE.length;
    if (!Arrays.equals(buffer, position, signatureEnd, SIGNATURE, 0, SIGNATURE.length)) {
      throw new IOException("not a binary COPY stream: wrong signature");
    }
    int flags = BigEndian.getInt(buffer, signatureEnd);
    if (flags != 0) {
      throw new IOException("binary COPY stream with unknown flags " + flags);
    }
    int extension = BigEndian.getInt(buffer, signatureEnd + Integer.BYTES);
    if (buffer.length - position - HEADER < extension) {
      return false;
    }
    position += HEADER + extension;
    state = State.TUPLES;
    return true;
  }

  private boolean nextTuple() throws IOException {
    if (buffer.length - position < Short.BYTES) {
      return false;
    }
    int columns = BigEndian.getShort(buffer, position);
    if (columns == row.size()) {
      return placeColumns(position + Short.BYTES);
    }
    if (columns != TRAILER) {
      throw new IOException("COPY tuple has " + columns + " columns, expected " + row.size());
    }
    state = State.ENDED;
    position = buffer.length;
    return false;
  }

  private boolean placeColumns(int start) {
    byte[] bytes = buffer;
    int at = start;
    for (int column = 0; column < row.size(); column++) {
      if (bytes.length - at < Integer.BYTES) {
        return false;
      }
      int length = BigEndian.getInt(bytes, at);
      at += Integer.BYTES;
      if (length > bytes.length - at) {
        return false;
      }
      row.place(column, at, length);
      at += Math.max(length, 0);
    }
    row.view(bytes);
    position = at;
    return true;
  }

  private byte[] joined(byte[] message) {
    int rest = buffer.length - position;
    byte[] whole = new byte[rest + message.length];
    System.arraycopy(buffer, position, whole, 0, rest);
    System.arraycopy(message, 0, whole, rest, message.length);
    return whole;
  }
}
