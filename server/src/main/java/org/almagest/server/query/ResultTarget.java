package org.almagest.server.query;

import java.io.IOException;
import java.io.OutputStream;

/** Where a result goes: the HTTP response, or a job's result file. */
@FunctionalInterface
public interface ResultTarget {
  /**
   * Called once, when the database has answered and the result is about to start; until then
   * nothing is sent, and a failure can still be told properly.
   */
  OutputStream open(String contentType) throws IOException;
}
