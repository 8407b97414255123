package org.almagest.server.async;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almagest.formats.ResultFormat;
import org.almagest.server.failure.ErrorResponse;
import org.almagest.server.failure.Failures;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells every failure as TAP clients read it: in a VOTable. */
@ControllerAdvice(basePackageClasses = Paths.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AsyncFailures {
  @ExceptionHandler(Exception.class)
  void failed(Exception problem, HttpServletResponse response) throws Exception {
    if (response.isCommitted() || problem instanceof IOException) {
      throw problem;
    }
    ErrorResponse.send(response, Failures.of(problem), ResultFormat.Kind.VOTABLE);
  }
}
