package org.almagest.server.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Keeps Tomcat's own request where {@link ClientConnection} finds it, and its body within bounds.
 */
final class ConnectionValve extends ValveBase {
  private final long mostOfFiles;

  /**
   * @param mostOfFiles bytes of the files that a request may bring, where nothing else is said
   */
  ConnectionValve(long mostOfFiles) {
    super(true);
    this.mostOfFiles = mostOfFiles;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    ClientConnection.remember(request);
    BodyLimit.begin(request, mostOfFiles);
    try {
      getNext().invoke(request, response);
    } finally {
      BodyLimit.end(request);
    }
  }
}
