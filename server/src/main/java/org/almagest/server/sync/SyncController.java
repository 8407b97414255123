package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ScratchException;
import org.almagest.formats.UnwritableValueException;
import org.almagest.server.failure.ErrorResponse;
import org.almagest.server.failure.Failures;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.ClientConnection;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.ClientGoneException;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.query.QueryService;
import org.almagest.server.settings.Settings;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** {@code /sync}: one request, one result (TAP 1.1 section 2.1). GET and POST mean the same. */
@Controller
class SyncController {
  private final QueryService queries;
  private final Settings.Limits limits;

  SyncController(QueryService queries, Settings settings) {
    this.queries = queries;
    this.limits = settings.limits();
  }

  @RequestMapping(
      path = {"${almagest.http.root}/tap/sync", "${almagest.http.root}/tap/sync/", "/tap/sync"},
      method = {RequestMethod.GET, RequestMethod.POST})
  void sync(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ResultFormat.Kind errors = ResultFormat.Kind.VOTABLE;
    try {
      TapParameters parameters = TapParameters.of(request);
      errors = QueryRequest.format(parameters).format().kind();
      answer(request, response, parameters);
    } catch (TapException
        | IllegalStateException
        | ScratchException
        | UnwritableValueException problem) {
      if (response.isCommitted()) {
        throw problem;
      }
      response.reset();
      ErrorResponse.send(response, Failures.of(problem), errors);
    }
  }

  /**
   * To HEAD the headers alone: the query is checked and not run. A client that has gone is no fault
   * to be logged: Tomcat's own exception says so.
   */
  private void answer(
      HttpServletRequest request, HttpServletResponse response, TapParameters parameters)
      throws IOException {
    QueryRequest query = QueryRequest.of(parameters, limits);
    SyncHeaders headers = SyncHeaders.of(request, parameters, query);
    if (request.getMethod().equals("HEAD")) {
      queries.check(query);
      headers.write(response);
      return;
    }
    try (SyncTarget target = new SyncTarget(request, response, headers)) {
      queries.run(query, ClientConnection.of(request), target);
    } catch (ClientGoneException gone) {
      throw new ClientAbortException(gone);
    }
  }
}
