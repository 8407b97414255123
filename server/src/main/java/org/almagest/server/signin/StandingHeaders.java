package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almagest.server.account.Identity;
import org.almagest.server.settings.Settings;
import org.springframework.http.HttpHeaders;

/** What every answer says to browsers, and to whom it is given. */
final class StandingHeaders {
  /** The login name, to those who have signed in alone (AuthVO 1.0 section 4.3). */
  static final String AUTHENTICATED = "X-VO-Authenticated";

  private static final String CREDENTIALS = "Authorization, Cookie";

  /** Results shown as HTML have styles of their own and nothing else. */
  private static final List<Map.Entry<String, String>> ALWAYS =
      List.of(
          Map.entry("X-Content-Type-Options", "nosniff"),
          Map.entry("X-Frame-Options", "DENY"),
          Map.entry("Referrer-Policy", "same-origin"),
          Map.entry(
              "Content-Security-Policy",
              "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
                  + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));

  private static final Map.Entry<String, String> HTTPS_ONLY =
      Map.entry("Strict-Transport-Security", "max-age=31536000");

  private final List<Map.Entry<String, String>> plain;
  private final List<Map.Entry<String, String>> secure;

  private StandingHeaders(List<Map.Entry<String, String>> secure) {
    this.plain = ALWAYS;
    this.secure = secure;
  }

  /** Browsers that are told to stay with HTTPS could not come back to plain HTTP. */
  static StandingHeaders of(Settings.Plain plain) {
    List<Map.Entry<String, String>> secure = new ArrayList<>(ALWAYS);
    if (plain != Settings.Plain.SERVE) {
      secure.add(HTTPS_ONLY);
    }
    return new StandingHeaders(List.copyOf(secure));
  }

  void write(HttpServletResponse response, boolean isSecure) {
    for (Map.Entry<String, String> header : isSecure ? secure : plain) {
      response.setHeader(header.getKey(), header.getValue());
    }
  }

  /** Nobody keeps the answer for others. */
  static void name(HttpServletResponse response, Identity identity) {
    response.setHeader(AUTHENTICATED, identity.getName());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private");
    if (!response.getHeaders(HttpHeaders.VARY).contains(CREDENTIALS)) {
      response.addHeader(HttpHeaders.VARY, CREDENTIALS);
    }
  }
}
