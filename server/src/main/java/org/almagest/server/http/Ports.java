package org.almagest.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.almagest.server.settings.Settings;

/**
 * Whether the ports are free: asked before anything else is started, so that a second start
 * disturbs nothing.
 */
public final class Ports {
  private Ports() {}

  /** One sentence if a port is taken, empty if all is well. */
  public static Optional<String> problem(Settings settings) {
    return problem(settings.address(), settings.port(), "ALMAGEST_PORT")
        .or(() ->
            settings.https().enabled()
                ? problem(settings.address(), settings.https().port(), "ALMAGEST_HTTPS_PORT")
                : Optional.empty());
  }

  private static Optional<String> problem(String address, int port, String setting) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return Optional.empty();
    } catch (IOException taken) {
      return Optional.of(
          "port %d cannot be used (%s); stop what uses it or set %s to another one"
              .formatted(port, taken.getMessage(), setting));
    }
  }
}
