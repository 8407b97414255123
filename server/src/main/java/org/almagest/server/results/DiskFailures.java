package org.almagest.server.results;

import java.io.IOException;
import java.util.Locale;

/** Tells a full disk from one that fails: Java knows the difference by the system's words alone. */
final class DiskFailures {
  private DiskFailures() {}

  static IOException of(IOException failure) {
    String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    boolean full =
        text.contains("no space left")
            || text.contains("quota exceeded")
            || text.contains("too large");
    return full ? new NoRoomException(failure) : failure;
  }
}
