package org.almagest.server.failure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almagest.formats.ErrorDocument;
import org.almagest.formats.ResultFormat;

/** Writes a failure as the answer to a request: status, headers, error document. */
public final class ErrorResponse {
  private ErrorResponse() {}

  /**
   * Sends {@code failure} in place of a result of that kind; the response must not have been
   * started.
   */
  public static void send(HttpServletResponse response, TapFailure failure, ResultFormat.Kind kind)
      throws IOException {
    response.resetBuffer();
    response.setStatus(failure.code().status());
    if (failure instanceof TapFailure.Overload overload) {
      response.setHeader("Retry-After", Long.toString(overload.retryAfter().toSeconds()));
    }
    ErrorDocument document = ErrorDocument.of(kind, failure.message());
    response.setContentType(document.contentType());
    byte[] body = document.bytes();
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
