package org.almagest.server.failure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.almagest.formats.ScratchException;
import org.almagest.formats.UnwritableValueException;
import org.almagest.uws.JobRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what a throwable means for the user. Whatever is nobody's fault but ours is logged
 * here, once.
 */
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** What to tell the user; logs service errors with their incident number. */
  public static TapFailure of(Throwable problem) {
    return switch (problem) {
      case TapException known -> known.failure();
      case JobRefusedException refusal -> JobRefusals.of(refusal);
      case SQLException sql -> SqlFailures.of(sql).orElseGet(() -> incident(sql));
      case UnwritableValueException value ->
          new TapFailure.UserError(ErrorCode.BAD_DATA, String.valueOf(value.getMessage()));
      case ScratchException disk -> noRoom(disk);
      default -> problem.getCause() instanceof SQLException sql ? of(sql) : incident(problem);
    };
  }

  private static TapFailure noRoom(ScratchException disk) {
    LOG.error("no room for results on disk", disk);
    return new TapFailure.Overload(
        ErrorCode.UNAVAILABLE,
        "the server has no room on disk for this result; please try again later, or ask for fewer"
            + " rows or for a format that needs no room (VOTable, CSV)",
        Duration.ofMinutes(10));
  }

  private static TapFailure incident(Throwable problem) {
    String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("incident {}", incident, problem);
    return new TapFailure.ServiceError(incident);
  }
}
