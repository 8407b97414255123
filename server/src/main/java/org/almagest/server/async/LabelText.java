package org.almagest.server.async;

import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Job;

/** RUNID, JOBNAME and JOBDESCRIPTION: what a client calls its job. */
final class LabelText {
  private static final int RUN_ID = 64;
  private static final int NAME = 1000;
  private static final int DESCRIPTION = 10_000;

  private LabelText() {}

  static Job.Labels of(TapParameters given) {
    return new Job.Labels(
        label(given, "RUNID", RUN_ID),
        label(given, "JOBNAME", NAME),
        label(given, "JOBDESCRIPTION", DESCRIPTION));
  }

  private static Optional<String> label(TapParameters given, String name, int longest) {
    Optional<String> text = given.first(name);
    text.ifPresent(value -> GivenParameters.checkText(name, value));
    if (text.filter(value -> value.length() > longest).isPresent()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "%s has more than %,d characters".formatted(name, longest));
    }
    return text;
  }
}
