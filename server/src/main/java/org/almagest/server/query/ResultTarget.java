package org.almagest.server.query;

import java.io.IOException;
import java.io.OutputStream;
import org.almagest.formats.Outcome;

/** Where a result goes: the HTTP response, or a job's result file. */
public interface ResultTarget {
  /**
   * Called once, when the database has answered and the result is about to start; until then
   * nothing is sent, and a failure can still be told properly.
   */
  OutputStream open(ResultStart start) throws IOException;

  /** Called when everything has been written, unless the result broke in a way it cannot tell. */
  void end(Outcome outcome) throws IOException;
}
