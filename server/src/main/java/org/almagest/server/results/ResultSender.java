package org.almagest.server.results;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.ContentCoding;
import org.almagest.server.http.StoredFile;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends results of jobs to clients. Thread-safe. */
@Component
public final class ResultSender {
  private static final String OVERFLOW = "X-Almagest-Overflow";

  private final ResultStore store;

  ResultSender(ResultStore store) {
    this.store = store;
  }

  /**
   * Answers a GET or HEAD of a result: whole, in part or not at all, as asked; or says where the
   * store itself has it, where that is set up. It is packed as it was written.
   *
   * @throws TapException (NOT_FOUND) if its file is gone, (UNAVAILABLE) if it cannot be read
   * @throws IOException if the client has gone, or the answer breaks off half-way
   */
  public void send(
      JobId job, Result result, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<URI> direct = store.direct(job, result);
    if (direct.isPresent() && !request.getMethod().equals("HEAD")) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(HttpHeaders.LOCATION, direct.get().toString());
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      return;
    }
    result.note().ifPresent(note -> response.setHeader(OVERFLOW, note));
    try {
      file(job, result).send(request, response);
    } catch (NoSuchFileException gone) {
      response.reset();
      throw TapException.of(
          ErrorCode.NOT_FOUND,
          "the result \"%s\" of job %s has been deleted".formatted(result.id(), job));
    } catch (IOException failure) {
      if (response.isCommitted()) {
        throw failure;
      }
      response.reset();
      throw StoreFailures.unavailable(
          "the result of job %s cannot be read".formatted(job), failure);
    }
  }

  private StoredFile file(JobId job, Result result) {
    return new StoredFile(
        new JobContent(store, job, result),
        result.contentType(),
        result.attachment(),
        ContentCoding.named(result.coding()),
        result.sha256(),
        result.written());
  }
}
