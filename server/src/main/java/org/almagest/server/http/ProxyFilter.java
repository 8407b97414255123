package org.almagest.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.almagest.server.settings.Networks;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Believes the archive's own proxies what {@code X-Forwarded-For}, {@code -Proto}, {@code -Host}
 * and {@code -Port} say of the client, and nobody else: places and quotas go by address. {@code
 * Forwarded} is believed of nobody, since a proxy that does not know it passes on a client's.
 */
final class ProxyFilter implements Filter {
  private final Networks proxies;
  private final Filter believing = new ForwardedHeaderFilter(false);
  private final Filter ignoring = ignoring();

  ProxyFilter(Networks proxies) {
    this.proxies = proxies;
  }

  private static Filter ignoring() {
    ForwardedHeaderFilter filter = new ForwardedHeaderFilter();
    filter.setRemoveOnly(true);
    return filter;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (proxies.contain(request.getRemoteAddr())) {
      ServletRequest relayed = new RelayedRequest((HttpServletRequest) request, proxies);
      believing.doFilter(relayed, response, chain);
    } else {
      ignoring.doFilter(request, response, chain);
    }
  }
}
