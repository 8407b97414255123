package org.almagest.server.http;

import java.util.List;
import java.util.Set;
import org.almagest.server.settings.Networks;
import org.almagest.server.settings.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the way to HTTPS before everything but the proxies' word, which may say HTTPS already. */
@Configuration(proxyBeanMethods = false)
class Redirects {
  private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

  @Bean
  FilterRegistrationBean<RedirectFilter> redirectFilter(
      Settings settings, SecureConnector connector) {
    Set<String> plainPaths = Set.of(settings.http().root() + "/tap/availability", "/metrics");
    FilterRegistrationBean<RedirectFilter> filter =
        new FilterRegistrationBean<>(
            new RedirectFilter(
                Networks.of("loopback", LOOPBACK),
                plainPaths,
                new SecureAddress(settings, connector)));
    filter.setEnabled(settings.http().plain() == Settings.Plain.REDIRECT);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return filter;
  }
}
