package org.almagest.server.query;

import java.io.IOException;

/** Work that nobody waits for was told to stop, and has. */
public final class StoppedException extends IOException {
  /**
   * @param cause how it broke off
   */
  public StoppedException(Throwable cause) {
    super("the work was told to stop", cause);
  }
}
