package org.almagest.formats.parquet;

import org.almagest.formats.encode.ByteSink;

/** Buffers that are used again, but do not keep the room that one great value took. */
final class Buffers {
  private static final int KEPT = 8 * 1024 * 1024;
  private static final int START = 1024;

  private Buffers() {}

  /** {@code used} without its content, or a new one. */
  static ByteSink emptied(ByteSink used) {
    if (used.array().length > KEPT) {
      return new ByteSink(START);
    }
    used.truncate(0);
    return used;
  }
}
