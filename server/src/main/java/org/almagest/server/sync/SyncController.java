package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ScratchException;
import org.almagest.formats.UnwritableValueException;
import org.almagest.server.failure.ErrorResponse;
import org.almagest.server.failure.Failures;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.query.QueryService;
import org.almagest.server.settings.Settings;
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
      queries.run(QueryRequest.of(parameters, limits), contentType -> open(response, contentType));
    } catch (TapException
        | IllegalStateException
        | ScratchException
        | UnwritableValueException problem) {
      if (response.isCommitted()) {
        throw problem;
      }
      ErrorResponse.send(response, Failures.of(problem), errors);
    }
  }

  private static OutputStream open(HttpServletResponse response, String contentType)
      throws IOException {
    response.setContentType(contentType);
    return response.getOutputStream();
  }
}
