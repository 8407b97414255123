package org.almagest.server.query;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import org.almagest.formats.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Holds the beginning of a result back until it is flushed or grows: as long as nothing is sent, a
 * failure can still be told properly, and a small result is known as a whole before its headers
 * are. One thread; tells the watch when it waits for the client.
 */
final class LateTarget extends OutputStream {
  private static final int MOST_HELD = 32 << 10;

  private final ResultTarget target;
  private final Watch watch;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(1024);
  private @Nullable OutputStream stream;
  private @Nullable Outcome outcome;

  LateTarget(ResultTarget target, Watch watch) {
    this.target = target;
    this.watch = watch;
  }

  /** Whether the answer has begun. */
  boolean isOpen() {
    return stream != null;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (stream == null && held.size() + length <= MOST_HELD) {
      held.write(bytes, offset, length);
      return;
    }
    OutputStream open = opened(OptionalLong.empty());
    watch.pause();
    open.write(bytes, offset, length);
    watch.resume();
  }

  /** Once the end is known, everything goes at once. */
  @Override
  public void flush() throws IOException {
    if (outcome != null || (stream == null && held.size() == 0)) {
      return;
    }
    OutputStream open = opened(OptionalLong.empty());
    watch.pause();
    open.flush();
    watch.resume();
  }

  /** From now on there are no more rows; what the writer adds is its end. */
  void ends(Outcome how) {
    outcome = how;
  }

  /** Sends what is still held and ends the target. */
  void finish(Outcome how) throws IOException {
    opened(OptionalLong.of(held.size()));
    watch.pause();
    target.end(how);
    watch.resume();
  }

  private OutputStream opened(OptionalLong length) throws IOException {
    OutputStream open = stream;
    if (open == null) {
      open = target.open(new ResultStart(outcome, length));
      stream = open;
      watch.pause();
      held.writeTo(open);
      watch.resume();
      held.reset();
    }
    return open;
  }
}
