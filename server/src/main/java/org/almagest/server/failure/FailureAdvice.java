package org.almagest.server.failure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almagest.formats.ResultFormat;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
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

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  void wrongMethod(HttpRequestMethodNotSupportedException problem, HttpServletResponse response)
      throws IOException {
    String[] methods = problem.getSupportedMethods();
    String allowed = methods == null ? "" : String.join(", ", methods);
    response.setHeader("Allow", allowed);
    String message = "%s is not possible here; use %s".formatted(problem.getMethod(), allowed);
    ErrorResponse.send(
        response, new TapFailure.UserError(ErrorCode.NOT_ALLOWED, message), ResultFormat.Kind.TEXT);
  }

  /** What else Spring refuses, with a status that it knows. */
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
