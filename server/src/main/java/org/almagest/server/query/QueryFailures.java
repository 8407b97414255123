package org.almagest.server.query;

import java.io.IOException;
import java.time.Duration;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.Failures;
import org.almagest.server.failure.TapFailure;

/** Tells queries that fail from those that were stopped, and why. */
final class QueryFailures {
  private QueryFailures() {}

  /**
   * What to tell the client.
   *
   * @throws ClientGoneException if there is none any more
   * @throws StoppedException if it was told to stop
   */
  static TapFailure of(Exception problem, Watch watch, Duration limit) throws IOException {
    return switch (watch.verdict()) {
      case GOES_ON -> Failures.of(problem);
      case OUT_OF_TIME -> timeLimit(limit);
      case CLIENT_GONE -> throw new ClientGoneException(problem);
      case STOPPED -> throw new StoppedException(problem);
    };
  }

  private static TapFailure timeLimit(Duration limit) {
    return new TapFailure.UserError(
        ErrorCode.TIME_LIMIT,
        "the query was stopped at its time limit of %d s; ask for less at a time (a smaller area, a"
                .formatted(limit.toSeconds())
            + " range of a key, TOP) or select by columns that have an index");
  }
}
