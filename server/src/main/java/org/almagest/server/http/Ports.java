package org.almagest.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Optional;
import org.almagest.server.settings.Settings;

/**
 * Whether the ports are free: asked before anything else is started, so that a second start
 * disturbs nothing.
 */
public final class Ports {
  private Ports() {}

  /** One sentence if a port is taken or nobody could reach the server, empty if all is well. */
  public static Optional<String> problem(Settings settings) {
    return contradiction(settings)
        .or(() ->
            settings.http().plain() == Settings.Plain.OFF
                ? Optional.empty()
                : problem(settings.address(), settings.port(), "ALMAGEST_PORT"))
        .or(() ->
            settings.https().enabled()
                ? problem(settings.address(), settings.https().port(), "ALMAGEST_HTTPS_PORT")
                : Optional.empty());
  }

  /** One sentence if the settings leave clients no way, empty if they do. */
  public static Optional<String> contradiction(Settings settings) {
    Settings.Plain plain = settings.http().plain();
    if (plain == Settings.Plain.SERVE || settings.https().enabled()) {
      return Optional.empty();
    }
    return Optional.of(
        "almagest.http.plain is %s while HTTPS is disabled; set almagest.https.enabled to true or almagest.http.plain to serve"
            .formatted(plain.name().toLowerCase(Locale.ROOT)));
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
