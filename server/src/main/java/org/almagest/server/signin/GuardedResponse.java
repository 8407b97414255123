package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps headers that every answer has, though it be begun anew, and adds the ways to sign in to
 * each 401, whoever sends it.
 */
final class GuardedResponse extends HttpServletResponseWrapper {
  private final Runnable standing;
  private final Runnable demand;
  private boolean demanded;

  GuardedResponse(HttpServletResponse response, Runnable standing, Runnable demand) {
    super(response);
    this.standing = standing;
    this.demand = demand;
    standing.run();
  }

  /** What browsers were told of other sites holds for whatever the answer becomes. */
  @Override
  public void reset() {
    Map<String, String> otherSites =
        getHeaderNames().stream()
            .filter(name -> name.startsWith("Access-Control-"))
            .distinct()
            .collect(Collectors.toMap(Function.identity(), this::getHeader));
    super.reset();
    demanded = false;
    standing.run();
    otherSites.forEach(this::setHeader);
  }

  @Override
  public void setStatus(int status) {
    demandIf(status);
    super.setStatus(status);
  }

  @Override
  public void sendError(int status) throws IOException {
    demandIf(status);
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    demandIf(status);
    super.sendError(status, message);
  }

  private void demandIf(int status) {
    if (status == SC_UNAUTHORIZED && !demanded) {
      demanded = true;
      demand.run();
    }
  }
}
