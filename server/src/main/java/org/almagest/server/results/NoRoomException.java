package org.almagest.server.results;

import java.io.IOException;

/** There is no more room for files of jobs: on the disk, or in the store. */
public final class NoRoomException extends IOException {
  public NoRoomException(Throwable cause) {
    super("there is no more room for files of jobs: " + cause.getMessage(), cause);
  }
}
