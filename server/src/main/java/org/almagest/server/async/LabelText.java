package org.almagest.server.async;

import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.Job;

/** RUNID, JOBNAME and JOBDESCRIPTION: what a client calls its job. */
public final class LabelText {
  private static final int RUN_ID = 64;
  private static final int NAME = 1000;
  private static final int DESCRIPTION = 10_000;

  private LabelText() {}

  /**
   * Those of a request.
   *
   * @throws TapException if one is too long, or not text
   */
  public static Job.Labels of(TapParameters given) {
    check(given, "RUNID", RUN_ID);
    check(given, "JOBNAME", NAME);
    check(given, "JOBDESCRIPTION", DESCRIPTION);
    return cut(given);
  }

  private static void check(TapParameters given, String name, int longest) {
    Optional<String> text = given.first(name);
    text.ifPresent(value -> GivenParameters.checkText(name, value));
    if (text.filter(value -> value.length() > longest).isPresent()) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "%s has more than %,d characters".formatted(name, longest));
    }
  }

  /** Their beginnings, as far as they can be kept. */
  public static Job.Labels cut(TapParameters given) {
    return new Job.Labels(
        cut(given, "RUNID", RUN_ID),
        cut(given, "JOBNAME", NAME),
        cut(given, "JOBDESCRIPTION", DESCRIPTION));
  }

  private static Optional<String> cut(TapParameters given, String name, int longest) {
    return given.first(name).map(text -> Excerpt.of(text, longest).replace('\0', '\uFFFD'));
  }
}
