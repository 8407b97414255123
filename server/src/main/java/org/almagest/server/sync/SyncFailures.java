package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almagest.formats.ResultFormat;
import org.almagest.server.failure.ErrorResponse;
import org.almagest.server.failure.TapException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells who may not query so as TAP clients read it: in a VOTable. */
@ControllerAdvice(assignableTypes = SyncController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class SyncFailures {
  @ExceptionHandler(TapException.class)
  void refused(TapException refusal, HttpServletResponse response) throws IOException {
    ErrorResponse.send(response, refusal.failure(), ResultFormat.Kind.VOTABLE);
  }
}
