package org.almagest.server.async;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.Phase;

/** Phases in parameters, in any case. */
final class Phases {
  private static final String NAMES =
      Arrays.stream(Phase.values()).map(Phase::name).collect(Collectors.joining(", "));

  private Phases() {}

  static Phase of(String text) {
    try {
      return Phase.valueOf(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "PHASE must be one of %s; it is %s".formatted(NAMES, Excerpt.quoted(text)));
    }
  }
}
