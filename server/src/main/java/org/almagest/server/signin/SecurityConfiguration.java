package org.almagest.server.signin;

import jakarta.servlet.Filter;
import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.ErrorResponse;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.filter.CorsFilter;

/**
 * The one chain of filters before every resource. Nothing here redirects, shows a page to log in
 * at, remembers requests or makes an {@code HttpSession}: clients are programs.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /** Its filters are no beans: Boot would put them before all else once more. */
  @Bean
  SecurityFilterChain everything(
      Credentials credentials, Challenges challenges, Settings settings) {
    Filter otherSites = new CorsFilter(new OtherSites(settings.http().origins()));
    Filter signIn =
        new SignInFilter(credentials, challenges, StandingHeaders.of(settings.http().plain()));
    return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, List.of(otherSites, signIn));
  }

  /**
   * Which resource is asked for, and by whom, is decided by handlers, not by paths: what is in a
   * path may therefore be anything that names of tables are made of. Tomcat has seen to the rest.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowSemicolon(true);
    firewall.setAllowUrlEncodedPercent(true);
    firewall.setAllowUrlEncodedPeriod(true);
    firewall.setAllowUrlEncodedDoubleSlash(true);
    firewall.setUnsafeAllowAnyHttpMethod(true);
    firewall.setAllowedHeaderNames(_ -> true);
    firewall.setAllowedHeaderValues(_ -> true);
    firewall.setAllowedParameterNames(_ -> true);
    firewall.setAllowedParameterValues(_ -> true);
    return firewall;
  }

  @Bean
  RequestRejectedHandler rejected() {
    TapFailure failure =
        new TapFailure.UserError(
            ErrorCode.BAD_PARAMETER,
            "the address of the request has characters or steps (..) in its path that no resource"
                + " here has; please correct it");
    return (_, response, _) -> ErrorResponse.send(response, failure, ResultFormat.Kind.TEXT);
  }
}
