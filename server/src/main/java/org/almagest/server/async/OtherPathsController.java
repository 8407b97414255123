package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What is left: methods that a resource does not know, and paths that lead nowhere (UWS-43). */
@Controller
@Access(Need.READ)
@RequestMapping({Paths.UNDER_ROOT, Paths.BARE})
class OtherPathsController {
  private static final Pattern READ =
      Pattern.compile("/(quote|owner|error|results(/[^/]+)?|parameters/[^/]+)");
  private static final Pattern CHANGED =
      Pattern.compile("/(phase|executionduration|destruction|parameters)");

  private final JobAccess access;

  OtherPathsController(JobAccess access) {
    this.access = access;
  }

  @RequestMapping(
      path = {"", "/"},
      method = {RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
  void list(HttpServletRequest request, HttpServletResponse response) {
    throw wrongMethod(request, response, "GET, HEAD, POST");
  }

  @RequestMapping(
      path = "/{id}/{*rest}",
      method = {
        RequestMethod.GET,
        RequestMethod.POST,
        RequestMethod.PUT,
        RequestMethod.PATCH,
        RequestMethod.DELETE
      })
  void rest(
      @PathVariable("id") String id,
      @PathVariable("rest") String rest,
      HttpServletRequest request,
      HttpServletResponse response) {
    access.job(id, request);
    String child = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    String allowed =
        allowed(child)
            .orElseThrow(() ->
                TapException.of(
                    ErrorCode.NOT_FOUND,
                    "there is nothing at %s of job %s".formatted(Excerpt.of(rest), id)));
    throw wrongMethod(request, response, allowed);
  }

  /** What a resource of a job takes; empty if there is none of that name. */
  private static Optional<String> allowed(String child) {
    if (child.isEmpty()) {
      return Optional.of("GET, HEAD, POST, DELETE");
    }
    if (CHANGED.matcher(child).matches()) {
      return Optional.of("GET, HEAD, POST");
    }
    return READ.matcher(child).matches() ? Optional.of("GET, HEAD") : Optional.empty();
  }

  private static TapException wrongMethod(
      HttpServletRequest request, HttpServletResponse response, String allowed) {
    response.setHeader(HttpHeaders.ALLOW, allowed);
    return TapException.of(
        ErrorCode.NOT_ALLOWED,
        "%s is not possible at %s; use %s"
            .formatted(request.getMethod(), Excerpt.of(request.getRequestURI()), allowed));
  }
}
