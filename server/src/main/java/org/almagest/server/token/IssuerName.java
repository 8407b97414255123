package org.almagest.server.token;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.http.BaseUrl;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How the archive calls itself in its tokens: by the address that the client has used. */
final class IssuerName {
  private static final String PATH = "/oidc";

  private final BaseUrl baseUrl;

  IssuerName(BaseUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** {@code https://host/tap-server/oidc} by {@code request}. */
  String of(HttpServletRequest request) {
    return baseUrl.root(request) + PATH;
  }

  /** The same for the request that this thread works for; the path alone if it works for none. */
  String now() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? of(current.getRequest())
        : PATH;
  }
}
