package org.almagest.server.query;

import java.io.IOException;

/** A query that nobody waits for was told to stop, and has. */
public final class StoppedException extends IOException {
  StoppedException(Throwable cause) {
    super("the query was told to stop", cause);
  }
}
