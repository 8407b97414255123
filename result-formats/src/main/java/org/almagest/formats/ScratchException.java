package org.almagest.formats;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The disk that holds results half-written takes no more: the server's fault. Unchecked, so that it
 * is not taken for an {@link IOException} of the stream that a result is written to, which means
 * that the client has gone.
 */
public final class ScratchException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  public ScratchException(IOException cause) {
    super("the room for results on the server's disk cannot be used: " + cause.getMessage(), cause);
  }
}
