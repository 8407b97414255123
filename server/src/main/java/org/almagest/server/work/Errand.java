package org.almagest.server.work;

import java.io.IOException;
import org.almagest.server.query.Background;

/** What a job does that makes no file of rows but changes something, and then says what. */
@FunctionalInterface
public interface Errand {
  /**
   * Does it, in a thread of its own.
   *
   * @param background told how far it is, and stops it
   * @return what the job's result will say
   * @throws org.almagest.server.failure.TapException if it fails by the user's fault, or for the
   *     moment
   * @throws org.almagest.server.query.StoppedException if it was told to stop and has
   */
  Summary run(Background background) throws IOException;
}
