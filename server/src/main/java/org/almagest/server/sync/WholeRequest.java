package org.almagest.server.sync;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as it looks to who sends a file that goes right afterwards: for all of it, and not to
 * be sent by the kernel later on.
 */
final class WholeRequest extends HttpServletRequestWrapper {
  private static final String SENDFILE = "org.apache.tomcat.sendfile.support";
  private static final Set<String> HIDDEN =
      Set.of(
          "range",
          "if-range",
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since");

  WholeRequest(HttpServletRequest request) {
    super(request);
  }

  private static boolean isHidden(String header) {
    return HIDDEN.contains(header.toLowerCase(Locale.ROOT));
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return name.equals(SENDFILE) ? false : super.getAttribute(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public long getDateHeader(String name) {
    return isHidden(name) ? -1 : super.getDateHeader(name);
  }
}
