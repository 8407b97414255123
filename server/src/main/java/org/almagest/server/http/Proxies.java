package org.almagest.server.http;

import jakarta.servlet.DispatcherType;
import org.almagest.server.settings.Networks;
import org.almagest.server.settings.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the proxies' word before everything that asks who the client is. */
@Configuration(proxyBeanMethods = false)
class Proxies {
  @Bean
  FilterRegistrationBean<ProxyFilter> proxyFilter(Settings settings) {
    Networks trusted = Networks.of("almagest.http.proxies", settings.http().proxies());
    FilterRegistrationBean<ProxyFilter> filter =
        new FilterRegistrationBean<>(new ProxyFilter(trusted));
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
