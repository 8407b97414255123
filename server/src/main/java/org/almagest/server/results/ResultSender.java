package org.almagest.server.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;
import org.springframework.stereotype.Component;

/** Sends a result of a job. Thread-safe. */
@Component
public class ResultSender {
  private final ResultStore store;

  ResultSender(ResultStore store) {
    this.store = store;
  }

  /** Answers {@code request} with the file. */
  public void send(
      JobId job, Result result, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType(result.contentType());
    response.setContentLengthLong(result.size());
    if (!result.coding().equals("identity")) {
      response.setHeader("Content-Encoding", result.coding());
    }
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    try (InputStream stream = store.open(job, result.file(), 0, result.size())) {
      stream.transferTo(response.getOutputStream());
    }
  }
}
