package org.almagest.server.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.almagest.server.http.Attachment;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a result of a job. Thread-safe. */
@Component
public class ResultSender {
  private final ResultStore store;

  ResultSender(ResultStore store) {
    this.store = store;
  }

  /**
   * Answers {@code request} with the file, as it was written.
   *
   * @throws IOException if it cannot be read or the client has gone
   */
  public void send(
      JobId job, Result result, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(result.contentType());
    if (!result.coding().equals("identity")) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, result.coding());
    }
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        Attachment.header(result.attachment(), result.contentType()));
    response.setContentLengthLong(result.size());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    try (InputStream content = store.open(job, result.file(), 0, result.size())) {
      content.transferTo(response.getOutputStream());
    }
  }
}
