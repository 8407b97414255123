package org.almagest.server.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almagest.formats.ResultFormat;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The last catcher: whatever a controller lets through becomes one clear sentence, never a stack
 * trace.
 */
@ControllerAdvice
class FailureAdvice {
  @ExceptionHandler(NoResourceFoundException.class)
  void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String message = "there is nothing at " + request.getRequestURI();
    ErrorResponse.send(
        response, new TapFailure.UserError(ErrorCode.NOT_FOUND, message), ResultFormat.Kind.TEXT);
  }

  /** Wrong method and the like: Spring knows the status. */
  @ExceptionHandler(ErrorResponseException.class)
  void refused(ErrorResponseException problem, HttpServletResponse response) throws IOException {
    response.sendError(problem.getStatusCode().value());
  }

  @ExceptionHandler(Exception.class)
  void failed(Exception problem, HttpServletResponse response) throws Exception {
    if (response.isCommitted() || problem instanceof IOException) {
      throw problem;
    }
    ErrorResponse.send(response, Failures.of(problem), ResultFormat.Kind.TEXT);
  }
}
