package org.almagest.server.operator;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A line of input holds no query; says why. */
final class UnreadableLineException extends IOException {
  private final @Nullable String id;

  /**
   * The reason.
   *
   * @param id of the line as JSON writes it, null if it was not read
   */
  UnreadableLineException(@Nullable String id, String reason) {
    super(reason);
    this.id = id;
  }

  @Nullable String id() {
    return id;
  }
}
