package org.almagest.server.query;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a target with the first byte that goes to it: as long as a writer holds everything back, a
 * failure can still be told properly. One thread.
 */
final class LateTarget extends OutputStream {
  private final ResultTarget target;
  private final String contentType;
  private @Nullable OutputStream stream;

  LateTarget(ResultTarget target, String contentType) {
    this.target = target;
    this.contentType = contentType;
  }

  /** Whether the answer has begun. */
  boolean isOpen() {
    return stream != null;
  }

  @Override
  public void write(int value) throws IOException {
    opened().write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    opened().write(bytes, offset, length);
  }

  /** What is not open has nothing to flush. */
  @Override
  public void flush() throws IOException {
    if (stream != null) {
      stream.flush();
    }
  }

  private OutputStream opened() throws IOException {
    OutputStream open = stream;
    if (open == null) {
      open = target.open(contentType);
      stream = open;
    }
    return open;
  }
}
