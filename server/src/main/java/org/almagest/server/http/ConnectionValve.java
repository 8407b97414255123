package org.almagest.server.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Keeps Tomcat's own request where {@link ClientConnection} finds it. */
final class ConnectionValve extends ValveBase {
  ConnectionValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    ClientConnection.remember(request);
    getNext().invoke(request, response);
  }
}
