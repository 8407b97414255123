package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * What pages of other sites may do: those that the operator names, act for whoever has signed in;
 * all others, what anybody may.
 */
final class OtherSites implements CorsConfigurationSource {
  private static final Duration REMEMBERED = Duration.ofHours(1);
  private static final List<String> EXPOSED =
      List.of(
          HttpHeaders.LOCATION,
          HttpHeaders.WWW_AUTHENTICATE,
          HttpHeaders.RETRY_AFTER,
          HttpHeaders.CONTENT_DISPOSITION,
          StandingHeaders.AUTHENTICATED,
          BearerLoginController.TOKEN,
          "X-Almagest-Row-Limit",
          "X-Almagest-Overflow");

  private final List<String> friends;
  private final CorsConfiguration friendly = common();
  private final CorsConfiguration open = common();

  OtherSites(List<String> friends) {
    this.friends = friends;
    friendly.setAllowedOrigins(friends);
    friendly.setAllowCredentials(true);
    open.setAllowedOrigins(List.of(CorsConfiguration.ALL));
  }

  private static CorsConfiguration common() {
    CorsConfiguration common = new CorsConfiguration();
    common.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
    common.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    common.setExposedHeaders(EXPOSED);
    common.setMaxAge(REMEMBERED);
    return common;
  }

  /** Requests of no site, as programs send them, are answered without a word of this. */
  @Override
  public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return null;
    }
    return friends.contains(origin) ? friendly : open;
  }
}
