package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/**
 * The client at the other end of a request. While a query runs without yielding a row nothing is
 * written, and nothing but a look at the connection tells whether someone still waits for it.
 */
public final class ClientConnection {
  private static final String ATTRIBUTE = ClientConnection.class.getName();
  private static final int LONGEST_EPILOGUE = 64 * 1024;

  private final String address;
  private final Request request;

  private ClientConnection(String address, Request request) {
    this.address = address;
    this.request = request;
  }

  /** Of a request that Tomcat is at work on, when its parameters have been read. */
  public static ClientConnection of(HttpServletRequest request) {
    readToEnd(request);
    return new ClientConnection(request.getRemoteAddr(), (Request) request.getAttribute(ATTRIBUTE));
  }

  /**
   * Whoever reads the parts of a request stops at the last boundary. What may follow it, if only
   * the end of a chunked body, would look like more that has come.
   */
  private static void readToEnd(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return;
    }
    try {
      request.getInputStream().skip(LONGEST_EPILOGUE);
    } catch (IOException gone) {
      // Whoever looks whether the client is gone will see.
    }
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
