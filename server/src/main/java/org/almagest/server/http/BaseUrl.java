package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
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
  private final Settings.Https https;
  private final SecureConnector secure;

  BaseUrl(Settings settings, SecureConnector secure) {
    this.http = settings.http();
    this.https = settings.https();
    this.secure = secure;
  }

  /** {@code http://host:port/tap-server}, without trailing slash. */
  public String root(HttpServletRequest request) {
    return origin(request) + http.root();
  }

  /** {@code http://host:port}: what browsers call the origin of pages from here. */
  public String origin(HttpServletRequest request) {
    String configured = http.baseUrl();
    return configured == null
        ? origin(request.getScheme(), request.getServerPort(), request)
        : StringUtils.trimTrailingCharacter(configured, '/');
  }

  /** The same as {@link #root} by HTTPS; empty if this server is not known to have it. */
  public Optional<String> secureRoot(HttpServletRequest request) {
    String root = root(request);
    if (root.startsWith("https:")) {
      return Optional.of(root);
    }
    int port = secure.port().orElse(https.port());
    return https.enabled()
        ? Optional.of(origin("https", port, request) + http.root())
        : Optional.empty();
  }

  private static String origin(String scheme, int port, HttpServletRequest request) {
    boolean usual = port == (scheme.equals("https") ? 443 : 80);
    return scheme + "://" + host(request) + (usual ? "" : ":" + port);
  }

  /** The name that the client used, fit for a URL. */
  static String host(HttpServletRequest request) {
    String name = request.getServerName();
    return name.indexOf(':') >= 0 && !name.startsWith("[") ? "[" + name + "]" : name;
  }
}
