package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The address by which the client knows this server. Every URL that is handed out starts with it:
 * pyvo and TOPCAT compare them by prefix, Java clients take no relative ones.
 */
@Component
public class BaseUrl {
  private final Settings.Http http;

  BaseUrl(Settings settings) {
    this.http = settings.http();
  }

  /** {@code http://host:port/tap-server}, without trailing slash. */
  public String root(HttpServletRequest request) {
    String configured = http.baseUrl();
    String origin =
        configured == null ? origin(request) : StringUtils.trimTrailingCharacter(configured, '/');
    return origin + http.root();
  }

  private static String origin(HttpServletRequest request) {
    String scheme = request.getScheme();
    int port = request.getServerPort();
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host(request) + (usual ? "" : ":" + port);
  }

  /** The name that the client used, fit for a URL. */
  static String host(HttpServletRequest request) {
    String name = request.getServerName();
    return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
  }
}
