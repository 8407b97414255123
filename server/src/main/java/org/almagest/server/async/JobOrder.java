package org.almagest.server.async;

import java.util.Locale;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/** What a client tells a job by PHASE (UWS 1.1 sections 2.2.3.5 and 2.2.3.6). */
enum JobOrder {
  RUN,
  ABORT;

  static JobOrder of(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "RUN" -> RUN;
      case "ABORT" -> ABORT;
      default ->
          throw TapException.of(
              ErrorCode.BAD_PARAMETER,
              "PHASE can be set to RUN or ABORT; it is %s".formatted(Excerpt.quoted(text)));
    };
  }
}
