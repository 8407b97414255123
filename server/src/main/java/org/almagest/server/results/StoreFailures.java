package org.almagest.server.results;

import java.io.IOException;
import java.time.Duration;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store of files that fails, as clients are told: it is not their fault, and passes. */
public final class StoreFailures {
  private static final Logger LOG = LoggerFactory.getLogger(StoreFailures.class);
  private static final Duration LATER = Duration.ofMinutes(1);

  private StoreFailures() {}

  /**
   * To be thrown; the reason is logged.
   *
   * @param what cannot be done, up to a full stop
   */
  public static TapException unavailable(String what, IOException problem) {
    LOG.error("{}", what, problem);
    return new TapException(
        new TapFailure.Overload(
            ErrorCode.UNAVAILABLE, what + " at the moment; please try again later", LATER),
        problem);
  }
}
