package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.almagest.server.settings.Networks;
import org.jspecify.annotations.Nullable;

/**
 * A request that came through proxies, as from its client: the last address of {@code
 * X-Forwarded-For} that is not a proxy's own. What stands before that is the client's own say,
 * which most proxies pass on.
 */
final class RelayedRequest extends HttpServletRequestWrapper {
  private static final String CHAIN = "X-Forwarded-For";

  private final String client;

  RelayedRequest(HttpServletRequest request, Networks proxies) {
    super(request);
    String told = String.join(",", Collections.list(request.getHeaders(CHAIN)));
    this.client = client(request.getRemoteAddr(), List.of(told.split(",", -1)), proxies);
  }

  /** From the nearest outwards, as long as it is a proxy who tells, and tells an address. */
  private static String client(String peer, List<String> chain, Networks proxies) {
    String known = peer;
    for (String told : chain.reversed()) {
      if (!proxies.contain(known)) {
        return known;
      }
      try {
        known = InetAddress.ofLiteral(told.strip()).getHostAddress();
      } catch (IllegalArgumentException noAddress) {
        return known;
      }
    }
    return known;
  }

  @Override
  public String getRemoteAddr() {
    return client;
  }

  @Override
  public String getRemoteHost() {
    return client;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase(CHAIN) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(CHAIN) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }
}
