package org.almagest.server.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.almagest.server.settings.Networks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Sends clients of plain HTTP on to HTTPS, with the same method and form (308, RFC 9110 section
 * 15.4.9). This machine's own health checks and counters are let through: they carry no secret, and
 * what asks for them knows no certificates.
 */
final class RedirectFilter implements Filter {
  private final Networks loopback;
  private final Set<String> plainPaths;
  private final SecureAddress address;

  RedirectFilter(Networks loopback, Set<String> plainPaths, SecureAddress address) {
    this.loopback = loopback;
    this.plainPaths = Set.copyOf(plainPaths);
    this.address = address;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    if (asked.isSecure() || mayStay(asked)) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
    answer.setHeader(HttpHeaders.LOCATION, address.of(asked));
    answer.setContentLength(0);
  }

  private boolean mayStay(HttpServletRequest request) {
    return plainPaths.contains(request.getRequestURI())
        && loopback.contain(request.getRemoteAddr());
  }
}
