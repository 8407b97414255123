package org.almagest.server.work;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.failure.Failures;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.results.NoRoomException;
import org.almagest.uws.Ending;
import org.almagest.uws.JobError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run's failure means for its job. */
final class Breakdown {
  private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);

  /** PostgreSQL is being stopped, has crashed, or is not up yet (appendix A of its manual). */
  private static final Set<String> SHUT_DOWN = Set.of("57P01", "57P02", "57P03");

  private static final String CONNECTION_EXCEPTION = "08";
  private static final String NO_ROOM =
      "the service has no room on disk for this result; please run it again later as a new job, or"
          + " ask for fewer rows";

  private Breakdown() {}

  static Ending ending(Exception problem) {
    return isLost(problem)
        ? new Ending.Lost("the database went away")
        : new Ending.Failed(error(problem));
  }

  private static JobError error(Exception problem) {
    Optional<OwnerSpaceException> limit = cause(problem, OwnerSpaceException.class);
    if (limit.isPresent()) {
      return new JobError(String.valueOf(limit.get().getMessage()), false);
    }
    Optional<NoRoomException> full = cause(problem, NoRoomException.class);
    if (full.isPresent()) {
      LOG.error("no room for results", full.get());
      return new JobError(NO_ROOM, true);
    }
    TapFailure failure = Failures.of(problem);
    boolean passes = failure instanceof TapFailure.Overload || problem instanceof IOException;
    return new JobError(failure.message(), passes);
  }

  private static boolean isLost(Throwable problem) {
    return cause(problem, SQLException.class).filter(Breakdown::isLost).isPresent();
  }

  private static boolean isLost(SQLException problem) {
    String state = String.valueOf(problem.getSQLState());
    return state.startsWith(CONNECTION_EXCEPTION)
        || SHUT_DOWN.contains(state)
        || problem instanceof SQLTransientConnectionException;
  }

  /** The first of that kind among a problem and its causes. */
  private static <T extends Throwable> Optional<T> cause(Throwable problem, Class<T> kind) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }
}
