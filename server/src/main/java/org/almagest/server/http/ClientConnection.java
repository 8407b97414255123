package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/**
 * The client at the other end of a request. While a query runs without yielding a row nothing is
 * written, and nothing but a look at the connection tells whether someone still waits for it.
 */
public final class ClientConnection {
  private static final String ATTRIBUTE = ClientConnection.class.getName();

  private final String address;
  private final Request request;

  private ClientConnection(String address, Request request) {
    this.address = address;
    this.request = request;
  }

  /** Of a request that Tomcat is at work on, when its parameters have been read. */
  public static ClientConnection of(HttpServletRequest request) {
    return new ClientConnection(request.getRemoteAddr(), (Request) request.getAttribute(ATTRIBUTE));
  }

  static void remember(org.apache.catalina.connector.Request request) {
    request.setAttribute(ATTRIBUTE, request.getCoyoteRequest());
  }

  /** Where it is: one client, as far as limits go. */
  public String address() {
    return address;
  }

  /**
   * Whether it has closed the connection, or its half of it, as no HTTP client does that waits for
   * an answer. Never waits. To be called while the request is at work and nobody reads from it or
   * writes to its response.
   *
   * <p>Tomcat counts an end as one byte to be read. A request that a client has sent ahead counts
   * as bytes once, and then belongs to the next round: only an end is there a second time.
   */
  public boolean isGone() {
    if (!hasMore()) {
      return false;
    }
    return hasMore();
  }

  private boolean hasMore() {
    request.action(ActionCode.AVAILABLE, true);
    return request.getAvailable() > 0;
  }
}
