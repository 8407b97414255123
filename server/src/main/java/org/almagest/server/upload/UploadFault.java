package org.almagest.server.upload;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.TooLargeException;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what is wrong with a table that came along. */
final class UploadFault {
  private static final Logger LOG = LoggerFactory.getLogger(UploadFault.class);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

  private UploadFault() {}

  /**
   * Whose fault it is, and what to do.
   *
   * @param name of the table in the query
   */
  static TapException told(String name, IOException problem) {
    return switch (problem) {
      case TooLargeException large -> failure(ErrorCode.TOO_LARGE, name, large);
      case BadTableException bad -> failure(ErrorCode.BAD_DATA, name, bad);
      case NoSuchFileException gone ->
          TapException.of(
              ErrorCode.BAD_DATA,
              "uploaded table %s: its file is not there any more".formatted(name));
      default -> unavailable(name, problem);
    };
  }

  private static TapException failure(ErrorCode code, String name, BadTableException bad) {
    return new TapException(
        new TapFailure.UserError(code, "uploaded table %s: %s".formatted(name, bad.getMessage())),
        bad);
  }

  private static TapException unavailable(String name, IOException problem) {
    LOG.error("the file of an uploaded table cannot be kept or read", problem);
    return new TapException(
        new TapFailure.Overload(
            ErrorCode.UNAVAILABLE,
            "the server cannot read the file of the uploaded table %s at the moment; please try again later"
                .formatted(name),
            RETRY_AFTER),
        problem);
  }
}
