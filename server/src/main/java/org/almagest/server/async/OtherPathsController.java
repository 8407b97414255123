package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** What is left: methods that a resource does not know, and paths that lead nowhere (UWS-43). */
@Controller
@RequestMapping({Paths.UNDER_ROOT, Paths.BARE})
class OtherPathsController {
  private static final Set<String> CHILDREN =
      Set.of(
          "",
          "/phase",
          "/executionduration",
          "/destruction",
          "/quote",
          "/owner",
          "/parameters",
          "/results",
          "/results/result",
          "/error");

  private final JobAccess access;

  OtherPathsController(JobAccess access) {
    this.access = access;
  }

  @RequestMapping(
      path = {"", "/"},
      method = {RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
  void list(HttpServletRequest request) {
    throw wrongMethod(request);
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
      HttpServletRequest request) {
    access.job(id, request);
    if (CHILDREN.contains(rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest)) {
      throw wrongMethod(request);
    }
    throw TapException.of(
        ErrorCode.NOT_FOUND, "there is nothing at %s of job %s".formatted(rest, id));
  }

  private static TapException wrongMethod(HttpServletRequest request) {
    return TapException.of(
        ErrorCode.NOT_ALLOWED,
        "%s is not possible at %s".formatted(request.getMethod(), request.getRequestURI()));
  }
}
