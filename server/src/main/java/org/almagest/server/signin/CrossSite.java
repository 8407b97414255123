package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.settings.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Keeps pages of other sites from acting for a user whose browser sends along what they signed in
 * with. Browsers say where a request comes from; programs say nothing and are let through.
 */
@Component
class CrossSite {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** The page is this server's, by whatever name, or there is none; no page can say so falsely. */
  private static final Set<String> HERE = Set.of("same-origin", "none");

  private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

  private final BaseUrl baseUrl;
  private final List<String> friends;

  CrossSite(BaseUrl baseUrl, Settings settings) {
    this.baseUrl = baseUrl;
    this.friends = settings.http().origins();
  }

  /**
   * @throws TapException if the request changes something for a page of another site
   */
  void check(HttpServletRequest request) {
    if (!SAFE.contains(request.getMethod()) && isForeign(request)) {
      throw TapException.of(
          ErrorCode.FORBIDDEN,
          "a page of another site may not do this for you; its operator can ask for it to be"
              + " allowed (almagest.http.origins)");
    }
  }

  private boolean isForeign(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && friends.contains(origin)) {
      return false;
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && HERE.contains(site)) {
      return false;
    }
    return (site != null && ELSEWHERE.contains(site))
        || (origin != null && !origin.equalsIgnoreCase(own(request)));
  }

  /** As browsers write it: without the port that goes with the scheme. */
  private String own(HttpServletRequest request) {
    URI origin = URI.create(baseUrl.origin(request));
    String usual = origin.getScheme().equalsIgnoreCase("https") ? ":443$" : ":80$";
    return origin.getScheme() + "://" + origin.getRawAuthority().replaceFirst(usual, "");
  }
}
